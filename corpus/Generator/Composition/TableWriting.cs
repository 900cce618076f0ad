using PerfEval.Generator.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Generator.Composition;

/// <summary>Writes the cells of one row, from left to right.</summary>
public sealed class RowWriter(TableRow row, Style style)
{
    public RowWriter Text(string text, int columns = 1, int rows = 1, Alignment align = Alignment.Center) =>
        Cell(p => p.Text(text), columns, rows, align);

    /// <summary>Several plain cells.</summary>
    public RowWriter Texts(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts) Text(text);
        return this;
    }

    public RowWriter Blank(int count = 1)
    {
        for (var i = 0; i < count; i++) Text(string.Empty);
        return this;
    }

    public RowWriter Cell(Action<Prose> write, int columns = 1, int rows = 1, Alignment align = Alignment.Center)
    {
        var cell = new TableCell { ColumnSpan = columns, RowSpan = rows, Align = align };
        cell.Paragraphs.Add(new Paragraph(ParagraphKind.Body));
        write(new Prose(cell.Paragraphs[0], style));
        row.Cells.Add(cell);
        return this;
    }

    public RowWriter Nested(Table table, int columns = 1)
    {
        row.Cells.Add(new TableCell { ColumnSpan = columns, Nested = table });
        return this;
    }

    /// <summary>A bare amount: its unit stands in the header or the caption.</summary>
    public RowWriter Money(decimal yuan, Measure measure, Fund? fund, out Run run, Func<FigureFact, FigureFact>? with = null, MoneyStyle? print = null, int columns = 1, int rows = 1)
    {
        Run? written = null;
        Cell(p => p.Bare(yuan, measure, fund, out written, with, print), columns, rows);
        run = written!;
        return this;
    }

    public RowWriter Money(decimal yuan, Measure measure, Fund? fund, Func<FigureFact, FigureFact> with) => Money(yuan, measure, fund, out _, with);

    public RowWriter Rate(decimal fraction, RateKind kind, out Run run, RateStyle? print = null, int rows = 1, Func<RateFact, RateFact>? with = null)
    {
        Run? written = null;
        Cell(p => p.Rate(fraction, kind, out written, with: with, print: print), rows: rows);
        run = written!;
        return this;
    }

    public RowWriter Points(decimal points, out Run run, int columns = 1, int rows = 1)
    {
        Run? written = null;
        Cell(p => p.Points(points, out written), columns, rows);
        run = written!;
        return this;
    }

    public RowWriter Run(Run run, int columns = 1, int rows = 1) => Cell(p => p.Add(run), columns, rows);
}
