using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>Reads targets and actual values, and the amounts, counts and rates that they state.</summary>
internal sealed class IndicatorValues(TableView view, FactSheet facts, CellTexts texts)
{
    private const int LongestValue = 40;
    private const int LongestUnit = 8;

    /// <summary>指标值 20 | 完成值 20 in a table whose values come to 100: they are points, and what their names tell is no unit of theirs.</summary>
    public bool ArePoints { get; set; }

    /// <summary>成本指标 | 采购实惠的设备 | 6万: the indicator is of costs, whatever its name says.</summary>
    public bool OfCosts { get; set; }

    /// <param name="cell">The value's cell.</param>
    /// <param name="comparator">Cell of a column of comparators, where the table has one.</param>
    /// <param name="unit">Cell of a column of units, where the table has one.</param>
    /// <param name="beside">The other value of the row: an actual value may leave its unit to the target, and the other way round.</param>
    /// <param name="name">The indicator's name, compact.</param>
    /// <param name="year">The year that the column's header names; null for the report's own.</param>
    public IndicatorValue? Read(CellView? cell, CellView? comparator, CellView? unit, CellView? beside, string name, string label, CountRole role, int? year = null)
    {
        if (cell is null || cell.IsBlank) return null;
        var (start, end) = Words.Trimmed(cell.Text);
        var printed = Words.Tidy(cell.Text);
        var unitText = UnitOf(unit);
        var tokens = Tokens(cell, unitText ?? (ArePoints ? null : UnitBeside(beside, cell) ?? UnitInName(name, cell)));
        if (NamesMoney(name) || (OfCosts && !Lexicon.HasAny(name, Countable))) tokens = tokens.ConvertAll(t => t is { Kind: NumberKind.Bare, UnitText: "万" or "亿" } ? t.AsMoney() : t);
        var sign = comparator is null ? null : Comparison.Alone(comparator.Key);
        if (sign is not null && tokens.Count > 0 && tokens[0].Comparator is null) tokens[0] = tokens[0] with { Comparator = sign };
        AddFacts(cell, tokens, name, label, role, year);
        var text = role == CountRole.Target ? Joined(printed, sign is null ? null : comparator, unitText, tokens) : printed;
        NumberToken? first = tokens.Count > 0 && !Periods.AreRange(cell.Key) ? tokens[role == CountRole.Target ? Governing(tokens, cell.Text) : 0] : null;
        return new IndicatorValue(text, first?.Comparator, first?.Printed, first?.Value, first?.UnitText, view.Place(cell, start, end));
    }

    /// <summary>「原1500个，中期调整为1300个」, 「30公里（调整为26公里）」: the target as it was adjusted last governs; of 「100%≥X≥95%」 the floor.</summary>
    private static int Governing(List<NumberToken> tokens, string text)
    {
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            var between = text.AsSpan(tokens[i - 1].End, Math.Max(0, tokens[i].Start - tokens[i - 1].End)).Trim();
            if (between is [var sign, _, .., var again] && between.Length > 2 && sign == again && sign is '≥' or '>' or '＞') return i;
            var lead = between.TrimEnd(" 　:：≥≤");
            foreach (var adjusted in Adjusted)
            {
                if (lead.EndsWith(adjusted)) return i;
            }
        }

        return 0;
    }

    private static readonly string[] Adjusted = ["调整为", "调整至", "调整到", "调整后", "调整后为", "调减为", "调减至", "调减到", "调增为", "调增至", "调增到", "下调为", "下调至", "下调到", "上调为", "上调至", "上调到", "修订为", "变更为", "调为", "调至", "现为", "改为"];

    private static string Joined(string printed, CellView? comparator, string? unit, List<NumberToken> tokens)
    {
        if (tokens.Count == 0) return printed;
        var text = printed;
        if (comparator is not null && char.IsAsciiDigit(FoldedText.Fold(printed[0]))) text = SignOf(comparator) + text;
        if (unit is not null && tokens.Count == 1 && char.IsAsciiDigit(FoldedText.Fold(printed[^1]))) text += unit;
        return text;
    }

    /// <summary>A sign as it is printed; of 大于等于, 小于等于 and 等于 the sign that they are the name of.</summary>
    private static string SignOf(CellView comparator) => comparator.Key switch
    {
        "大于等于" or "大于或等于" => "≥",
        "小于等于" or "小于或等于" => "≤",
        "大于" => ">",
        "小于" => "<",
        "等于" => "=",
        _ => Words.Tidy(comparator.Text),
    };

    private void AddFacts(CellView cell, List<NumberToken> tokens, string name, string label, CountRole role, int? year)
    {
        if (cell.IsText && (cell.Key.Length > LongestValue || cell.Key.Contains('。', StringComparison.Ordinal)))
        {
            texts.Read(cell, role, label);
            return;
        }

        texts.Claim(cell);
        foreach (var token in tokens)
        {
            var text = token.Text(cell.Text);
            var place = view.Place(cell, token.Start, token.End);
            switch (token.Kind)
            {
                case NumberKind.Money:
                    facts.AddFigure(token, text, label, MeasureOf(token, name, role), null, null, token.Year ?? year, place);
                    break;
                case NumberKind.Count:
                    facts.AddHeadcount(token, text, label, role, token.Year ?? year, place);
                    break;
                case NumberKind.Percent or NumberKind.PercentPoint or NumberKind.Permille:
                    facts.AddRate(token, text, label, Lexicon.RateKindOf(name), token.Year ?? year, place);
                    break;
            }
        }
    }

    private static Measure MeasureOf(NumberToken token, string name, CountRole role)
    {
        if (token.Per is not null || Lexicon.HasAny(name, ["标准", "单价"])) return Measure.Standard;
        if (role == CountRole.Target) return LevelWords.IsExecution(name) ? Measure.Budget : Measure.Limit;
        var byName = Lexicon.MeasureByWords(name, string.Empty, string.Empty);
        return byName is Measure.Received or Measure.Collected or Measure.Allocated or Measure.Carryover ? byName : Measure.Executed;
    }

    /// <summary>The cell's quantities, read as if its unit stood beside them.</summary>
    private static List<NumberToken> Tokens(CellView cell, string? unit)
    {
        if (unit is null) return CellNumbers.Of(cell, null);
        if (MeasureUnit.Parse(unit) is { } known) return CellNumbers.Of(cell, known);
        var own = CellNumbers.Of(cell, null);
        if (own.Count != 1 || own[0].Kind != NumberKind.Bare || own[0].UnitText is not null) return own;
        var joined = NumberScanner.Scan(cell.Text[..own[0].NumberEnd] + unit);
        return joined is [var token] && token.Start <= own[0].Start ? [token with { Start = own[0].Start, End = own[0].End, NumberEnd = own[0].End, OuterEnd = own[0].OuterEnd, UnitText = unit }] : own;
    }

    private static string? UnitOf(CellView? unit)
    {
        if (unit is null || unit.IsBlank || unit.Shape is CellShape.Nothing or CellShape.Number || unit.Key.Length > LongestUnit || unit.Key is "其他" or "其它" or "定性") return null;

        // %(百分比), 元(人民币): a unit with its name in brackets, where the two together are none (人(次) is).
        var plain = Words.WithoutBrackets(unit.Key);
        return plain.Length < unit.Key.Length && !unit.Key.Contains('、') && MeasureUnit.Parse(unit.Key) is null && MeasureUnit.Parse(plain) is not null ? plain : Words.Tidy(unit.Text);
    }

    private static string? UnitBeside(CellView? beside, CellView cell)
    {
        if (beside is null || beside.Shape is not (CellShape.Value or CellShape.Number) || !cell.IsValue) return null;
        var tokens = CellNumbers.Of(beside, null);
        if (tokens is not [{ UnitText: { } unit, Kind: not NumberKind.Points, Per: null } token]) return null;
        return Unscaled(unit) is { } plain && CellNumbers.Of(cell, null) is [{ Kind: NumberKind.Bare, UnitText: null } bare] && IsNearer(bare.Printed, token.Printed, MeasureUnit.Parse(unit)!.Power) ? plain : unit;
    }

    /// <summary>人次 of 万人次, 元 of 万元; null for a unit without a power of ten.</summary>
    private static string? Unscaled(string unit) =>
        MeasureUnit.Parse(unit) is { Power: > 0 } && unit.Length > 1 && MeasureUnit.Parse(unit.TrimStart('万', '亿', '千', '百')) is { Power: 0 } plain ? plain.Text : null;

    /// <summary>≥11万人次 | 110406: the value is counted in ones where that brings it nearer to the other one.</summary>
    private static bool IsNearer(decimal value, decimal beside, int power)
    {
        if (value <= 0 || beside <= 0 || Magnitude.Quotient(value, beside) is not { } quotient) return false;
        var ratio = (double)quotient;
        return Math.Abs(Math.Log10(ratio) - power) < Math.Abs(Math.Log10(ratio));
    }

    /// <summary>养护成本 | ≤80万: an indicator of money, whose values may leave their 元 away.</summary>
    private static bool NamesMoney(string name) =>
        Lexicon.HasAny(name, ["成本", "资金", "经费", "金额", "费用", "投资", "预算", "收入", "支出"]) && !Lexicon.HasAny(name, Countable);

    /// <summary>What an indicator counts that is no money.</summary>
    private static readonly string[] Countable = ["人", "户", "面积", "数量", "率", "次"];

    /// <summary>支出总额（万元）, 执行比率%, 参保率: the unit that the name gives to bare values.</summary>
    private static string? UnitInName(string name, CellView cell)
    {
        if (!cell.IsValue) return null;
        if (UnitsLine.UnitIn(name) is { } unit) return unit;
        var core = Words.WithoutBrackets(name);
        if (NamesCount(core) && CellNumbers.Of(cell, null) is [{ Kind: NumberKind.Bare, UnitText: null, PrintedDecimals: 0 }]) return CountNames.UnitOf(core)?.Text;
        var isRate = core.EndsWith('率') || core.EndsWith("满意度", StringComparison.Ordinal) || core.EndsWith("比例", StringComparison.Ordinal) || core.EndsWith("占比", StringComparison.Ordinal);
        return isRate && CellNumbers.Of(cell, null) is [{ Kind: NumberKind.Bare, Printed: > 1 and <= 1000, UnitText: null }] ? "%" : null;
    }

    /// <summary>出院人次, 培训人数: an indicator that is the number of what its name counts.</summary>
    private static bool NamesCount(string name) =>
        name.EndsWith("人次", StringComparison.Ordinal) || name.EndsWith("人数", StringComparison.Ordinal) || name.EndsWith("户数", StringComparison.Ordinal);
}
