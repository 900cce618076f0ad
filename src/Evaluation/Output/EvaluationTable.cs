using System.Text;

namespace PerfEval.Evaluation.Output;

/// <summary>An evaluation for a person: one line a file, the sums, then everything that differs.</summary>
public static class EvaluationTable
{
    private static readonly (string Aspect, string Header)[] Columns =
    [
        (Aspects.Figures, "figures"), (Aspects.Rates, "rates"), (Aspects.Headcounts, "counts"), (Aspects.Indicators, "indic."), (Aspects.Scores, "scores"),
        (Aspects.Prose, "prose"), (Aspects.Measure, "measure"), (Aspects.Fund, "fund"), (Aspects.Stage, "stage"), (Aspects.RateKind, "kind"),
        (Aspects.Comparator, "cmp"), (Aspects.Unit, "unit"), (Aspects.Levels, "levels"), (Aspects.Reports, "cut"), (Aspects.Metadata, "meta"),
        (Aspects.Required, "found"), (Aspects.Quiet, "alarms"), (Aspects.Warnings, "warned"),
    ];

    /// <summary>F1 with −missed +invented, single answers as a share, false alarms and warnings that the gold does not know as a number.</summary>
    public static void Write(TextWriter output, IReadOnlyList<FileEvaluation> files, IReadOnlyList<FileEvaluation> sums, bool differences)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(sums);
        List<string[]> rows = [["file", "status", .. Columns.Select(c => c.Header)], .. files.Concat(sums).Select(RowOf)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows) output.WriteLine(string.Join("  ", row.Select((cell, i) => i < 2 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
        output.WriteLine();
        WritePrecision(output, sums);
        if (differences) WriteDifferences(output, files);
    }

    private static string[] RowOf(FileEvaluation file) => [file.File, file.Status, .. Columns.Select(c => CellOf(file, c.Aspect))];

    private static string CellOf(FileEvaluation file, string aspect)
    {
        if (file.Tallies.TryGetValue(aspect, out var tally)) return tally.IsEmpty ? "-" : $"{Number(tally.F1)}{Signed('-', tally.Missed)}{Signed('+', tally.Invented)}";
        var share = file.Shares[aspect];
        if (aspect is Aspects.Quiet or Aspects.Warnings) return (share.Of - share.Right).ToString();
        if (share.Of == 0) return "-";
        return aspect is Aspects.Required or Aspects.Reports or Aspects.Prose ? $"{share.Right}/{share.Of}" : Number(share.Value);
    }

    private static void WritePrecision(TextWriter output, IReadOnlyList<FileEvaluation> sums)
    {
        foreach (var sum in sums)
        {
            foreach (var aspect in Aspects.Tallies) WriteTally(output, sum.Format, aspect, sum.Tallies[aspect]);
        }
    }

    private static void WriteTally(TextWriter output, string of, string aspect, Tally tally)
    {
        if (!tally.IsEmpty) output.WriteLine($"{of,-5} {aspect,-11} P {Number(tally.Precision)}  R {Number(tally.Recall)}  F1 {Number(tally.F1)}  ({tally.Right} right, {tally.Missed} missed, {tally.Invented} invented)");
    }

    private static void WriteDifferences(TextWriter output, IReadOnlyList<FileEvaluation> files)
    {
        foreach (var file in files.Where(f => !f.Differences.IsEmpty))
        {
            output.WriteLine();
            output.WriteLine($"== {file.File}");
            foreach (var aspect in Aspects.Tallies) WriteTally(output, file.Format, aspect, file.Tallies[aspect]);
            foreach (var difference in file.Differences)
            {
                var line = new StringBuilder($"{difference.Aspect,-16} {SignOf(difference.Kind)} {difference.What}");
                if (difference.Where is { } where) line.Append("   ‖ ").Append(where);
                output.WriteLine(line.Replace("\r", string.Empty).Replace("\n", "⏎").ToString());
            }
        }
    }

    private static char SignOf(DifferenceKind kind) => kind switch { DifferenceKind.Missed => '-', DifferenceKind.Invented => '+', _ => '~' };

    private static string Signed(char sign, int count) => count == 0 ? string.Empty : $" {sign}{count}";

    private static string Number(double value) => value.ToString("0.000");
}
