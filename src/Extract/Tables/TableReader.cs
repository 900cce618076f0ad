using PerfEval.Extract.Numbers;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Extract.Tables;

/// <summary>A table as it was understood, with its facts and what its head says of the report.</summary>
/// <param name="Last">The layout of its last section, which the next table may continue.</param>
internal sealed record ReadTable(TableReading Reading, FactSheet Facts, HeadFields Fields, SectionLayout? Last);

/// <summary>
/// Reads a table: cuts its rows into sections, each under a header of its own, tells what each section is by the roles of its
/// columns, and hands it to the reader for that kind.
/// </summary>
internal static class TableReader
{
    public static ReadTable Read(TableBlock block, TableContext context, ICellProse prose)
    {
        var view = new TableView(block);
        context = WithOwnUnit(view, context);
        var facts = new FactSheet();
        var fields = new HeadFields();
        if (ScoreGrid.Read(view, facts)) return new ReadTable(new TableReading(block.Index, TableKind.Scoring, context.Title, []), facts, fields, null);
        var texts = new CellTexts(view, prose, facts);
        var sections = new List<TableSection>();
        SectionLayout? last = null;
        var row = 0;
        foreach (var layout in SectionFinder.Find(view, context))
        {
            ReadHead(row, layout.Start);
            row = layout.End;
            last = layout;
            sections.AddRange(ReadSection(layout));
        }

        ReadHead(row, view.Rows);
        return new ReadTable(new TableReading(block.Index, KindOf(sections), context.Title, sections.ToSequence()), facts, fields, last);

        void ReadHead(int start, int end)
        {
            if (start < end && new LabelValueReader(view, context, facts, texts, fields).Read(start, end) is { } section) sections.Add(section);
        }

        IEnumerable<TableSection> ReadSection(SectionLayout layout)
        {
            if (layout.Kind is TableKind.Indicators or TableKind.Scoring) return [.. IndicatorHalves.Of(layout).Select(half => new IndicatorSectionReader(half, context, facts, texts, fields).Read())];
            if (layout.Kind == TableKind.Other)
            {
                GoalsReader.Read(layout, texts);
                return [];
            }

            if (context.SeveralUnits) CaptionColumns.Settle(layout, context.Caption);
            return new AmountSectionReader(layout, context, facts, texts).Read();
        }
    }

    private static TableContext WithOwnUnit(TableView view, TableContext context)
    {
        for (var r = 0; r < Math.Min(3, view.Rows); r++)
        {
            if (view.Filled(r).ToList() is [{ IsText: true, Key.Length: > 3 and < 60 } only] && only.Cell.ColumnSpan * 10 >= view.Columns * 8 && only.Key.EndsWith('表') && view.Columns > 1)
                context = context with { Title = Words.Tidy(only.Text) };

            foreach (var cell in view.Filled(r))
            {
                if (UnitsLine.TellsUnit(cell.Key) && UnitsLine.UnitIn(cell.Key) is { } text && MeasureUnit.Parse(text) is { Kind: NumberKind.Money } unit) return context with { Unit = unit, SeveralUnits = UnitsLine.NamesSeveral(cell.Key), Caption = CaptionUnits.In(cell.Key) };
            }
        }

        return context;
    }

    private static TableKind KindOf(List<TableSection> sections)
    {
        if (sections.Count == 0) return TableKind.Other;
        var indicators = sections.Exists(s => s.Kind == TableKind.Indicators);
        if (indicators && sections.Exists(s => s.Kind == TableKind.Funds)) return TableKind.SelfEvaluation;
        return indicators ? TableKind.Indicators : sections[0].Kind;
    }
}
