using PerfEval.Extract.Narrative;
using PerfEval.Extract.Numbers;
using PerfEval.Extract.Tables;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Segmentation;

/// <summary>Reads one report: its paragraphs and tables in order, then what it says of itself.</summary>
internal static class ReportReader
{
    private const int LinesAboveTable = 6;
    private const int LongestCaption = 60;

    /// <summary>A caption that is no 表 stands right above its table, at most a line of units between them.</summary>
    private const int LinesOfUnnumbered = 2;
    private const int LongestContents = 20;

    public static Report Read(DocumentOutline outline, ReportPart part, int index, Report? document, CancellationToken cancellation)
    {
        var profile = ReportProfile.Of(outline, part);
        // An annex that names no year is about the year of the document that it is annexed to.
        profile = profile with { FiscalYear = profile.FiscalYear ?? document?.FiscalYear };
        var facts = new FactSheet();
        var readings = new List<TableReading>();
        var fields = new HeadFields();
        var sink = new FactSink();
        var narrative = new NarrativeReader(profile.FiscalYear, profile.Project, profile.Kind == ReportKind.Budget && PlannedWords.In(profile.Title) != false);
        var cells = new CellProse(profile.FiscalYear, profile.Kind == ReportKind.Budget);
        var usual = MeasureUnit.TenThousandYuan;
        TableContinuation.Earlier? before = null;
        var layouts = new List<SectionLayout?>();
        var continuing = new HashSet<int>();
        var apart = false;
        for (var i = part.First; i < part.End; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = outline.Lines[i];
            if (line.Table is { } table)
            {
                var context = ContextOf(outline, part, i, profile, usual, apart ? null : before?.Read.Last);
                if (before is not null && TableContinuation.Is(outline, part.First, i, before))
                {
                    continuing.Add(readings.Count);
                    context = context.GoingOnWith(before.Context, before.Read.Last);
                }

                usual = context.Unit ?? usual;
                var read = TableReader.Read(table, context, cells);
                layouts.Add(read.Last);
                facts.Add(read.Facts);
                readings.Add(read.Reading);
                fields.TakeFrom(read.Fields);
                before = new TableContinuation.Earlier(context, read);
                apart = false;
            }
            else if (line.IsBody)
            {
                apart = true;
                narrative.Read(line.Text!, sink);
            }
        }

        facts.Add(sink);
        GroupPoints.Join(facts.Scores, facts.GroupWeights);
        var report = facts.Complete(profile.Begin(outline, part, index, fields, facts, document?.Organization));
        return report with { Tables = TableContinuation.Join(readings, layouts, continuing).ToSequence(), Execution = ExecutionLines.Of(report) };
    }

    private static TableContext ContextOf(DocumentOutline outline, ReportPart part, int at, ReportProfile profile, MeasureUnit usual, SectionLayout? before)
    {
        string? title = null;
        MeasureUnit? unit = null;
        var several = false;
        var caption = CaptionUnits.None;
        for (int i = at - 1, seen = 0; i >= part.First && seen < LinesAboveTable && title is null; i--)
        {
            var line = outline.Lines[i];
            if (line.Table is not null) break;
            if (line.Key.Length == 0) continue;
            seen++;
            if (line.Key.Length > LongestCaption) break;
            if (caption == CaptionUnits.None) caption = CaptionUnits.In(line.Key);
            if (UnitsLine.UnitIn(line.Key) is { } text && MeasureUnit.Parse(text) is { Kind: NumberKind.Money } money)
            {
                several |= unit is null && UnitsLine.NamesSeveral(line.Key);
                unit ??= money;
            }

            if (!line.IsFurniture && !IsTableNumber(line.Key) && (NamesTable(line.Key) || TitleLine.FormOf(line.Key) == TitleForm.Table || (seen <= LinesOfUnnumbered && NamesContents(line.Key)))) title = Words.Tidy(line.Text!.Text.Value);
        }

        return new TableContext(title, unit ?? caption.Money, usual, profile.FiscalYear, profile.Kind is ReportKind.Accounts or ReportKind.Budget, before, profile.Kind == ReportKind.Budget) { SeveralUnits = several, Caption = caption, Allots = Lexicon.AnnouncesMoney(Words.Compact(profile.Title)) };
    }

    /// <summary>表1 资金分配情况表, with or without 单位：万元 behind it.</summary>
    private static bool NamesTable(string key)
    {
        var unit = key.IndexOf("单位:", StringComparison.Ordinal);
        if (unit > 4) key = key[..unit].TrimEnd('金', '额', '(');
        return key.EndsWith('表') || IsNumberedTable(key);
    }

    /// <summary>表2 投资完成情况: numbered as a table, whatever its last word.</summary>
    private static bool IsNumberedTable(string key)
    {
        var unit = key.IndexOf("单位:", StringComparison.Ordinal);
        var rest = key.AsSpan(0, unit < 0 ? key.Length : unit).TrimStart('附').TrimEnd("金额(");
        if (rest.Length < 5 || rest[0] != '表' || key.AsSpan().ContainsAny('。', ';', ',')) return false;
        return char.IsAsciiDigit(rest[1]) || "一二三四五六七八九十".Contains(rest[1]);
    }

    /// <summary>资金下达情况: what a table shows, by no word for a table; with a number it is a heading of the text.</summary>
    private static bool NamesContents(string key) =>
        key.Length is > 4 and <= LongestContents && key.EndsWith("情况", StringComparison.Ordinal) && !TitleLine.IsNumbered(key) && !key.AsSpan().ContainsAny(",:。");

    /// <summary>公开01表, 附表2: a table's number, not its title.</summary>
    private static bool IsTableNumber(string key) => key.Length <= 10 && (key.StartsWith("公开", StringComparison.Ordinal) || key.StartsWith("(公开", StringComparison.Ordinal) || TitleLine.IsAnnexMark(key));
}
