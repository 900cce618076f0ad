using System.Globalization;
using PerfEval.Evaluation.Matching;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Evaluation.Planted;

/// <summary>Changes one number of a document, and nothing else.</summary>
public static class Planter
{
    private const int Tries = 40;

    /// <summary>The document with another number at a place, and that number as printed; null where the place is not found or no other number will do.</summary>
    public static (SourceDocument Document, string Number)? Plant(SourceDocument document, Report report, PlantedPlace place, Random random)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(random);
        var seen = 0;
        for (var b = report.FirstBlock; b < report.EndBlock; b++)
        {
            if (document.Blocks[b] is TextBlock text)
            {
                if (!place.InCell && At(text.Text.Value, place, ref seen) is { } at && Changed(text.Text, at, place, random) is var (changed, number))
                    return (With(document, text with { Text = changed }), number);
            }
            else if (document.Blocks[b] is TableBlock table)
            {
                for (var c = 0; c < table.Grid.Cells.Count; c++)
                {
                    var cell = table.Grid.Cells[c];
                    if (place.InCell && cell.Text.Value.Trim() != place.Text) continue;
                    if (At(cell.Text.Value, place, ref seen) is { } at && Changed(cell.Text, at, place, random) is var (changed, number))
                        return (With(document, table with { Grid = With(table.Grid, c, changed) }), number);
                }
            }
        }

        return null;
    }

    /// <summary>Where the wanted occurrence begins in a text; counts those before it.</summary>
    private static int? At(string text, PlantedPlace place, ref int seen)
    {
        for (var at = text.IndexOf(place.Text, StringComparison.Ordinal); at >= 0; at = text.IndexOf(place.Text, at + 1, StringComparison.Ordinal))
        {
            var from = Math.Max(0, at - 2);
            if (!TextFolding.HoldsNumber(text[from..Math.Min(text.Length, at + place.Text.Length + 2)], place.Text)) continue;
            if (++seen == place.Occurrence) return at;
        }

        return null;
    }

    private static (SourceText Text, string Number)? Changed(SourceText text, int at, PlantedPlace place, Random random)
    {
        int from = place.Text.AsSpan().IndexOfAnyInRange('0', '9'), end = place.Text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (from < 0) return null;
        var printed = place.Text[from..end];
        if ((place.Slip switch { PlantedSlip.Unit => printed, PlantedSlip.Excess => "1" + printed, _ => Other(printed, place.Beyond, random) }) is not { } number) return null;
        var rest = text.Value.AsSpan(at + end);
        if (place.Slip == PlantedSlip.Unit) rest = rest[(rest.IndexOf('万') + 1)..];
        var value = string.Concat(text.Value.AsSpan(0, at + from), number, rest);
        return (text with { Value = value, Layout = value.Length == text.Value.Length ? text.Layout : null }, number);
    }

    /// <summary>One of the leading digits changed, by two at least where it is the last one: beyond any rounding.</summary>
    internal static string? Other(string number, PlantedLimit? beyond, Random random)
    {
        var places = Enumerable.Range(0, number.Length).Where(i => char.IsAsciiDigit(number[i])).ToArray();
        var lead = Array.FindIndex(places, i => number[i] != '0');
        if (lead < 0) lead = 0;
        var leading = places.Skip(lead).Take(3).ToArray();
        for (var t = 0; t < Tries; t++)
        {
            var at = leading[random.Next(leading.Length)];
            var digit = (char)('0' + random.Next(10));
            if (digit == number[at] || (at == places[0] && digit == '0') || (at == places[^1] && Math.Abs(digit - number[at]) < 2)) continue;
            var other = string.Concat(number.AsSpan(0, at), [digit], number.AsSpan(at + 1));
            if (beyond is null || (decimal.TryParse(other, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && (beyond.Above ? value > beyond.Limit : value < beyond.Limit))) return other;
        }

        return null;
    }

    private static SourceDocument With(SourceDocument document, Block block)
    {
        var blocks = document.Blocks.ToArray();
        blocks[block.Index] = block;
        return document with { Blocks = blocks.ToSequence() };
    }

    private static TableGrid With(TableGrid grid, int cell, SourceText text)
    {
        var cells = grid.Cells.ToArray();
        cells[cell] = cells[cell] with { Text = text };
        return new TableGrid(grid.Rows, grid.Columns, cells.ToSequence(), grid.RepeatedHeaderRows);
    }
}
