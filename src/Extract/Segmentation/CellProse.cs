using PerfEval.Extract.Narrative;
using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>Reads the sentences inside table cells with the same code as paragraphs.</summary>
internal sealed class CellProse(int? fiscalYear, bool planned) : ICellProse
{
    private static readonly string[] OwnScores = ["自评得分", "总分", "综合得分", "总得分"];

    public void Read(SourceText text, Func<int, int, Span> place, CountRole role, string subject, FactSheet facts)
    {
        var told = new FactSink();
        ProseExtractor.Extract(text, place, new ProseContext(fiscalYear, Role: role, Subject: subject.Length > 0 ? subject : null, Planned: planned), told);
        // Points in explanations and in the names of groups tell how to score; only a score of the whole is one.
        if (!Lexicon.HasAny(text.Value, OwnScores)) told.Scores.Clear();
        facts.Add(told);
    }
}
