using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Output;

/// <summary>A finding for a person: what is wrong, and under it the arithmetic and the place, as of a file just read so of a store.</summary>
internal static class FindingLines
{
    /// <param name="place">Of the stated number; null where there is none.</param>
    public static void Write(TextWriter output, string indent, Severity severity, string rule, Message message, string formula, Span? place, Language language)
    {
        output.WriteLine($"{indent}{SeverityName.Of(severity, language)} {rule}: {Printable.Of(language.Of(message.Chinese, message.English))}");
        if (formula.Length > 0) output.WriteLine($"      {language.Of("算式", "formula")}: {Printable.Of(formula)}");
        if (place is not null) output.WriteLine($"      {language.Of("位置", "place")}: {SpanView.Of(place, language)}");
    }
}
