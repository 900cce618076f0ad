using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>Decides whose money each amount of a text is, by its own clause, its bracket, the whole that it is a part of, and the amounts before it.</summary>
/// <param name="amounts">Those read so far.</param>
internal sealed class ProseFunds(ProseText text, ProseContext context, List<Amount> amounts)
{
    /// <summary>How far before an amount 即 looks for the words that name its fund.</summary>
    private const int NameReach = 400;

    /// <summary>How far behind an amount 其中 may begin its breakdown, in characters.</summary>
    private const int BreakdownReach = 60;

    private (FundReading Fund, int Start) _sentenceFund;

    /// <param name="whole">What it is a part of; null outside of such lists.</param>
    /// <param name="index">Of its token.</param>
    public FundReading Read(NumberToken token, Measure measure, Lead lead, Amount? whole, int sentence, int index, bool inBracket)
    {
        if (measure == Measure.Standard) return FundReading.Unknown;
        var own = FundReader.In(lead.Words);
        if (!own.Found && lead.Words.Trim() is "即" or "即为") own = FundReader.In(text.LeadOf(lead.Start, Math.Max(sentence, lead.Start - NameReach), wholeSentence: true).Words);
        if (own.Fund is null && (BracketFund(token) is { Found: true } bracketed ? bracketed : FundBehind(token)) is { Found: true } behind) own = behind;
        if (!own.Found && text.Masked[lead.Start..token.OuterStart] is [')', ..] && text.OpenerOf(lead.Start) is > 0 and var opened) own = FundReader.In(text.LeadOf(opened, sentence).Words);
        if (measure == Measure.Carryover && own.Fund is null or Fund.Fiscal or Fund.Total or Fund.Carryover) return new FundReading(true, BroughtForward(lead.Words) ? Fund.Carryover : null);
        var isFlow = measure is Measure.Budget or Measure.Allocated or Measure.Received or Measure.Executed;
        if (own.Found && (isFlow || (measure == Measure.Other && own.Fund is Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County)) && !inBracket && whole is null && !lead.Words.Contains("追加", StringComparison.Ordinal) && !IsOneOfMany(own.Fund, sentence)) _sentenceFund = (own, sentence);
        if (own is { Found: true, Fund: null } && isFlow && whole is null && HasBreakdown(token, index)) return new FundReading(true, Fund.Total);
        if (own.Fund == Fund.Total && isFlow && FundReader.OfHeadings(context.Headings) is { } budget && IsOwnTotal(lead.Words)) return new FundReading(true, budget);
        if (!own.Found && measure == Measure.Other && whole is null && context.SectionFund is { } section) return new FundReading(true, section);
        if (own.Found || !isFlow) return own;
        if (whole is null && SumsUp(lead, sentence)) return new FundReading(true, Fund.Total);
        if (whole is not { Measure: Measure.Budget or Measure.Allocated or Measure.Received or Measure.Executed or Measure.Carryover } && HasBreakdown(token, index)) return new FundReading(true, Fund.Total);
        if (whole is not null) return whole.Fund.Fund == Fund.Total ? FundReading.Unknown : whole.Fund;
        if (_sentenceFund.Start == sentence && _sentenceFund.Fund.Found && PassesOn(_sentenceFund.Fund.Fund, lead, token)) return _sentenceFund.Fund;
        return (context.SectionFund ?? FundReader.OfHeadings(context.Headings)) is { } fromHeading ? new FundReading(true, fromHeading) : FundReading.Unknown;
    }

    /// <summary>A补助12万元，B补助8万元，县级C补助5万元，D补助3万元: the level that one item of a list names is of that item.</summary>
    private bool IsOneOfMany(Fund? fund, int sentence)
    {
        if (fund is not (Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County)) return false;
        var before = 0;
        for (var i = amounts.Count - 1; i >= 0 && amounts[i].Token.Start >= sentence; i--)
        {
            if (amounts[i].Fund.Found) return false;
            if (amounts[i].Measure is not (Measure.Change or Measure.Standard or Measure.Limit or Measure.Budget)) before++;
        }

        return before >= 2;
    }

    /// <summary>上年结转: what an earlier year left is a source of its own, 财政拨款结转和结余 a part of the accounts; what else this year leaves is none.</summary>
    private static bool BroughtForward(ReadOnlySpan<char> lead) =>
        lead.Contains("上年", StringComparison.Ordinal) || lead.Contains("年初", StringComparison.Ordinal) || lead.Contains("以前年度", StringComparison.Ordinal) || lead.Contains("往年", StringComparison.Ordinal) || lead.Contains("财政拨款结转", StringComparison.Ordinal);

    /// <summary>本年收入, 本年支出 under a heading 财政拨款收入支出决算: the whole of that money only.</summary>
    private static bool IsOwnTotal(ReadOnlySpan<char> lead) =>
        lead.Contains("本年收入", StringComparison.Ordinal) || lead.Contains("本年支出", StringComparison.Ordinal) || lead.Contains("收入总计", StringComparison.Ordinal) || lead.Contains("支出总计", StringComparison.Ordinal) || lead.Contains("收支总计", StringComparison.Ordinal);

    /// <summary>Within a sentence a level holds to the next semicolon, public money to the end, a whole only for bare 收入 and 支出.</summary>
    private bool PassesOn(Fund? fund, Lead lead, NumberToken token) => fund switch
    {
        Fund.Total => LabelWriter.IsGeneric(LabelWriter.Clean(lead.Printed)),
        Fund.Fiscal or null => true,

        // 上年结转12万元，调入资金30万元: what was brought forward is a source of its own.
        Fund.Carryover => false,

        // 事业收入12万元，科研收入3万元: so is every income of a name, where it is not said to be in it.
        Fund.Other when lead.Words.AsSpan().TrimEnd(' ').EndsWith("收入") && !lead.Words.Contains("包括", StringComparison.Ordinal) => false,
        _ => amounts.Count > 0 && !text.Masked[amounts[^1].Token.End..token.Start].Contains(';'),
    };

    /// <summary>合计 behind the amounts of several funds is their whole.</summary>
    private bool SumsUp(Lead lead, int sentence) =>
        lead.Words.AsSpan().Trim("、,; ") is "合计" or "共计" or "总计" or "小计" or "合计为" or "共计为"
        && AmountsFrom(sentence).Select(a => a.Fund.Fund).Where(f => f is not (null or Fund.Total)).Distinct().Count() > 1;

    private IEnumerable<Amount> AmountsFrom(int start)
    {
        for (var i = amounts.Count - 1; i >= 0 && amounts[i].Token.Start >= start; i--) yield return amounts[i];
    }

    private FundReading BracketFund(NumberToken token)
    {
        var bracket = text.BracketAt(token.OuterEnd);
        return bracket.IsEmpty || bracket.Contains('#') ? FundReading.Unknown : FundReader.In(bracket);
    }

    /// <summary>下达补助资金800万元，全部为中央资金.</summary>
    private FundReading FundBehind(NumberToken token)
    {
        // 其中500万元为中央水利资金.
        if (text.TailOf(token.OuterEnd).TrimStart(' ') is ['为' or '系' or '属' or '是', .. var named] && named.EndsWith("资金") && FundLexicon.Named.First(named, 0) is { Start: 0 }) return FundReader.In(named);
        if (text.Masked[token.OuterEnd..].TrimStart(' ') is not [',', .. var rest]) return FundReading.Unknown;
        foreach (var all in AllOf)
        {
            if (rest.StartsWith(all)) return FundReader.In(rest[..(rest.IndexOfAny(",;。\n") is >= 0 and var end ? end : rest.Length)]);
        }

        return FundReading.Unknown;
    }

    private static readonly string[] AllOf = ["全部为", "全部是", "全部来源于", "全部来自", "全部由", "均为", "均系", "均由", "全为", "全系", "资金来源为", "资金来源全部为", "资金来源均为"];

    private bool HasBreakdown(NumberToken token, int index)
    {
        if (AmountReader.MeasuresRate(text, index)) return false;
        var end = Math.Min(text.Masked.Length, token.End + BreakdownReach);
        for (var i = index + 1; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != NumberKind.Money) continue;
            var right = text.Masked[token.End..Math.Max(token.End, Math.Min(end, text.Tokens[i].Start))];
            if (right.Length > 1 && right[0] == '(' && right.IndexOf(')') < 0) return right.Contains("其中", StringComparison.Ordinal) || FundReader.In(right) is { Fund: not null };
            var among = right.IndexOf("其中", StringComparison.Ordinal);
            if (among < 0) return false;
            var place = token.End + among;
            return text.EnclosingBracket(place) < 0 && (text.SentenceStart(place) <= token.Start || right[..among].TrimEnd(" ,;:")[^1] is '。' or '\n');
        }

        return false;
    }
}
