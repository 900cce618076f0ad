using PerfEval.Extract.Narrative;
using PerfEval.Extract.Tables;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Segmentation;

/// <summary>Reads the sentences inside table cells with the same code as paragraphs.</summary>
internal sealed class CellProse(int? fiscalYear) : ICellProse
{
    public void Read(SourceText text, Func<int, int, Span> place, CountRole role, string subject, FactSheet facts)
    {
        var told = new FactSink();
        ProseExtractor.Extract(text, place, new ProseContext(fiscalYear, Role: role, Subject: subject.Length > 0 ? subject : null), told);
        facts.Add(told);
    }
}
