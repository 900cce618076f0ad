using System.Text;
using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Gold;

/// <summary>The text of a report as one string, with the place of every run: occurrences and contexts are read off it.</summary>
public sealed class ReportText
{
    private readonly Dictionary<Run, Placed> _runs = [];
    private readonly StringBuilder _text = new();

    private ReportText()
    {
    }

    public sealed record Placed(int Start, bool InTable);

    public string Text { get; private set; } = string.Empty;

    /// <summary>Runs that state something, in reading order.</summary>
    public List<Run> Facts { get; } = [];

    public static ReportText Of(ReportPlan report)
    {
        var text = new ReportText();
        foreach (var block in report.Blocks) text.Add(block);
        text.Text = text._text.ToString();
        return text;
    }

    public Placed this[Run run] => _runs[run];

    public bool Holds(Run run) => _runs.ContainsKey(run);

    /// <summary>The text just before a run, within its paragraph or the cells before it.</summary>
    public string Before(Run run)
    {
        var start = _runs[run].Start;
        var from = Math.Max(0, start - 14);
        return Text[from..start].Replace('\n', ' ');
    }

    /// <summary>The how-manieth place, from 1, at which these very characters stand on digit boundaries.</summary>
    public int Occurrence(Run run)
    {
        var place = _runs[run].Start;
        var count = 0;
        for (var at = Text.IndexOf(run.Text, StringComparison.Ordinal); at >= 0 && at <= place; at = Text.IndexOf(run.Text, at + 1, StringComparison.Ordinal))
        {
            if (OnBoundary(at, run.Text)) count++;
        }

        return Math.Max(count, 1);
    }

    private bool OnBoundary(int at, string text)
    {
        if (at > 0 && IsNumeric(Text[at - 1]) && IsNumeric(text[0])) return false;
        var end = at + text.Length;
        return end >= Text.Length || !IsNumeric(Text[end]) || !IsNumeric(text[^1]);
    }

    private static bool IsNumeric(char c) => char.IsAsciiDigit(c) || c == '.';

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Add(paragraph, false);
                break;
            case Table table:
                Add(table);
                break;
            default:
                break;
        }
    }

    private void Add(Paragraph paragraph, bool inTable)
    {
        _text.Append(paragraph.Label);
        foreach (var run in paragraph.Runs)
        {
            _runs[run] = new Placed(_text.Length, inTable);
            _text.Append(run.Text);
            if (run.Fact is not null) Facts.Add(run);
        }

        _text.Append('\n');
        foreach (var run in paragraph.Runs)
        {
            if (run.Footnote is { } footnote) Add(footnote, inTable);
        }
    }

    private void Add(Table table)
    {
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            foreach (var paragraph in cell.Paragraphs) Add(paragraph, true);
            if (cell.Nested is { } nested) Add(nested);
        }
    }

    public override string ToString() => Text;
}
