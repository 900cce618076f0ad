using System.Text.RegularExpressions;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>Reads what a header says that its columns are computed from: 3=1+2, D=E+F, C=B/A*100%, （B-A）/A.</summary>
internal static partial class ColumnFormulas
{
    private const int LongestFormula = 32;

    /// <summary>A symbol or a formula and nothing else; null for any other text.</summary>
    /// <param name="key">Compact text.</param>
    public static ColumnFormula? Parse(string key)
    {
        if (key.Length is 0 or > LongestFormula || !MayBegin(key[0])) return null;
        var plain = BracketsOfOne().Replace(Spelled(key), "$1");
        if (SymbolPattern().IsMatch(plain)) return new ColumnFormula(plain, key);
        if (FormulaPattern().Match(plain) is not { Success: true } formula) return null;
        var own = formula.Groups["own"] is { Success: true } symbol ? symbol.Value : null;

        // 1-2 and 3/4 may be anything; A-B and 3=1-2 are not.
        if (own is null && char.IsAsciiDigit(plain.TrimStart('(')[0])) return null;
        var (plus, less) = (new List<string>(), new List<string>());
        foreach (Capture term in formula.Groups["term"].Captures) (term.Value[0] == '-' ? less : plus).Add(term.Value.TrimStart('+', '-'));
        var over = formula.Groups["over"] is { Success: true } divisor ? divisor.Value : null;
        return plus.Count + less.Count == 1 && over is null ? null : new ColumnFormula(own, key, [.. plus], [.. less], over);
    }

    /// <summary>The symbol or formula in brackets at the end of a header: 全年预算数(A), 执行率(B/A). A number there is more likely a note's.</summary>
    /// <param name="key">Compact text.</param>
    public static ColumnFormula? AtEnd(string key)
    {
        if (key.Length < 4 || key[^1] != ')' || key.LastIndexOf('(') is not (> 0 and var open)) return null;
        if (open > 0 && open < key.Length - 2 && key[open - 1] is '(' or '/' or '+' or '-' or '=') return null;
        return Parse(key[(open + 1)..^1]) is { } formula && !(formula.Plus.IsEmpty && char.IsAsciiDigit(formula.Text[0])) ? formula : null;
    }

    private static bool MayBegin(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is (>= '①' and <= '⑳') or '(' or '=';

    private static string Spelled(string key) => key.Replace('－', '-').Replace('−', '-').Replace('—', '-').Replace('–', '-').Replace('÷', '/').Replace('×', '*').Replace('＊', '*').Replace('＋', '+').Replace('／', '/');

    [GeneratedRegex(@"\((\d{1,2}|[A-Z]|[①-⑳])\)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketsOfOne();

    [GeneratedRegex(@"^(?:\d{1,2}|[A-Z]|[①-⑳])$", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(@"^(?:(?<own>\d{1,2}|[A-Z]|[①-⑳])=|=)?(?:\((?<term>[+-]?(?:\d{1,2}|[A-Z]|[①-⑳]))+\)|(?<term>[+-]?(?:\d{1,2}|[A-Z]|[①-⑳]))(?<term>[+-](?:\d{1,2}|[A-Z]|[①-⑳]))*)(?:/(?<over>\d{1,2}|[A-Z]|[①-⑳]))?(?:\*100%?|%)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPattern();
}
