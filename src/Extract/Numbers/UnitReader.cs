namespace PerfEval.Extract.Numbers;

/// <summary>The unit behind a number, over spaces, line breaks, 余 and 多, and one stray letter.</summary>
internal static class UnitReader
{
    private const int MostSpaces = 3;

    /// <param name="End">One past the unit, or the place asked for where there is none.</param>
    /// <param name="Unit">Null where there is none.</param>
    /// <param name="Approximate">余 or 多 stands before the unit.</param>
    /// <param name="Suspect">A stray letter stands before the unit: 760.35d万元.</param>
    public readonly record struct Match(int End, MeasureUnit? Unit, bool Approximate, bool Suspect);

    public static Match Read(ReadOnlySpan<char> folded, int end)
    {
        var at = SkipSpaces(folded, end, out var broken);
        if (at >= folded.Length) return new Match(end, null, false, false);
        var approximate = at == end && ArabicReader.IsApproximation(folded[at]);
        if (approximate) at = SkipSpaces(folded, at + 1, out broken);
        // ≥90.00(%): as forms print what their column of units holds.
        if (folded[at..].StartsWith("(%)")) return new Match(at + 3, MeasureUnit.Percent, false, false);
        var length = UnitLexicon.Match(folded[at..], out var unit);
        if (length == 0) return approximate ? new Match(end, null, false, false) : Stray(folded, end);
        if (broken && unit.Kind != NumberKind.Money) return new Match(end, null, false, false);
        if (at > end && unit.Kind is NumberKind.Bare) return new Match(end, null, false, false);
        var unitEnd = at + length;
        if (unit.Kind == NumberKind.Bare && unitEnd < folded.Length && ArabicReader.IsApproximation(folded[unitEnd]))
        {
            var rest = UnitLexicon.Match(folded[(unitEnd + 1)..], out var counted);
            if (rest > 0 && counted.Power == 0)
                return new Match(unitEnd + 1 + rest, counted with { Text = unit.Text + counted.Text, Power = unit.Power }, true, false);
            return new Match(unitEnd, unit, true, false);
        }

        if (unitEnd < folded.Length && folded[unitEnd] == '余' && unit.Kind is NumberKind.Money or NumberKind.Count) approximate = true;
        return new Match(unitEnd, unit, approximate, false);
    }

    private static Match Stray(ReadOnlySpan<char> folded, int end)
    {
        if (end + 2 < folded.Length && (char.IsAsciiLetter(folded[end]) || folded[end] is '.' or ',')
            && UnitLexicon.Match(folded[(end + 1)..], out var unit) is > 1 and var length && unit.Kind == NumberKind.Money)
            return new Match(end + 1 + length, unit, false, true);
        return new Match(end, null, false, false);
    }

    private static int SkipSpaces(ReadOnlySpan<char> folded, int at, out bool broken)
    {
        broken = false;
        var end = at;
        while (end < folded.Length && end - at < MostSpaces && folded[end] is ' ' or '\n') broken |= folded[end++] == '\n';
        return end;
    }
}
