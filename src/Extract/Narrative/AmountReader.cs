using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>An amount of money with what the text says about it.</summary>
internal sealed record Amount(NumberToken Token, Measure Measure, BudgetStage? Stage, FundReading Fund, int? Year, string Label, bool IsPart);

/// <summary>Reads the amounts of a text in order; what was read before is evidence for what follows.</summary>
internal sealed class AmountReader(ProseText text, ProseContext context, string? subject)
{
    /// <summary>How far behind an amount 其中 may begin its breakdown, in characters.</summary>
    private const int BreakdownReach = 60;

    private readonly List<Amount> _amounts = [];
    private Amount? _whole;
    private Amount? _listWhole;
    private int _listEnd = -1;
    private (FundReading Fund, int Start) _sentenceFund;

    public List<Amount> Read()
    {
        var floor = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            var lead = text.LeadOf(token.OuterStart, floor);
            if (MoneyToken.From(token, lead, text, UnitBefore()) is { } money)
            {
                _amounts.Add(ReadAmount(money, lead, floor, i));
                floor = money.End;
            }
            else if (token.Kind is NumberKind.Percent or NumberKind.PercentPoint or NumberKind.Permille)
            {
                floor = token.End;
            }
        }

        return _amounts;
    }

    private MeasureUnit? UnitBefore()
    {
        for (var i = _amounts.Count - 1; i >= 0; i--)
        {
            if (_amounts[i].Token is { Per: null, UnitText: { } unit }) return MeasureUnit.Parse(unit);
        }

        return context.MoneyUnit;
    }

    private Amount ReadAmount(NumberToken token, Lead lead, int floor, int index)
    {
        var sentence = text.SentenceStart(token.Start);
        var bracket = text.EnclosingBracket(token.Start);
        var last = _amounts.Count > 0 ? _amounts[^1] : null;
        OpenList(token, floor, sentence, bracket, last);
        var whole = bracket >= 0 && last is not null && last.Token.Start >= sentence ? BeforeBracket(bracket) ?? ListWhole(token) : ListWhole(token);
        var sibling = last is not null && last.Token.Start >= sentence ? last : null;
        var measure = token.Range == RangePart.High && last is not null ? last.Measure : MeasureReader.Read(token, new MeasureReader.Evidence
        {
            Lead = lead.Words,
            Earlier = lead.Start > sentence ? text.LeadOf(lead.Start, Math.Max(floor, sentence), wholeSentence: true).Words : [],
            Tail = text.TailOf(token.OuterEnd),
            Whole = whole?.Measure,
            ListHead = ListHead(token.Start, sentence, sibling),
            Sibling = sibling?.Measure,
            Headings = context.Headings,
        });
        var isPart = whole is not null;
        var fund = ReadFund(token, measure, lead, whole, sentence, index, bracket >= 0);
        var label = LabelWriter.Write(lead.Printed, isPart ? whole!.Label : subject ?? context.Subject);
        var amount = new Amount(
            token, measure, MeasureReader.Stage(measure, lead.Words, whole?.Stage), fund,
            YearReader.Read(text, lead.Start, sentence, token.Start, context.FiscalYear), label, isPart);
        if (!isPart && bracket < 0 && measure is not (Measure.Change or Measure.Standard or Measure.Limit)) _whole = amount;
        return amount;
    }

    /// <summary>其中 makes what follows, to the end of its sentence, parts of the amount before it.</summary>
    private void OpenList(NumberToken token, int floor, int sentence, int bracket, Amount? last)
    {
        if (bracket >= 0) return;
        var from = Math.Max(floor, sentence);
        var place = text.Masked[from..token.Start].IndexOf("其中", StringComparison.Ordinal);
        if (place < 0) return;
        var opensSentence = last is null || last.Token.Start < sentence;
        _listWhole = opensSentence || last!.Measure is Measure.Change or Measure.Standard ? _whole : last;
        _listEnd = text.SentenceEnd(token.Start);
    }

    private Amount? ListWhole(NumberToken token) => token.Start < _listEnd ? _listWhole : null;

    private Amount? BeforeBracket(int bracket)
    {
        for (var i = _amounts.Count - 1; i >= 0; i--)
        {
            var amount = _amounts[i];
            if (amount.Token.End <= bracket) return bracket - amount.Token.OuterEnd <= 1 ? amount : null;
        }

        return null;
    }

    /// <summary>The measure told before the colon of a list: 主要用于以下方面：….</summary>
    private Measure? ListHead(int at, int sentence, Amount? sibling)
    {
        for (var colon = at - 1; colon >= sentence; colon--)
        {
            if (text.Masked[colon] != ':') continue;
            var before = text.LeadOf(colon, ValueEndBefore(colon, sentence), wholeSentence: true).Words;
            if (MeasureLexicon.Strong.Last(before) is { } head) return head.Meaning;
            if (sibling is not null && sibling.Token.End <= colon) return sibling.Measure;
            return null;
        }

        return null;
    }

    private int ValueEndBefore(int at, int floor)
    {
        foreach (var token in text.Tokens)
        {
            if (token.End > at) break;
            if (token.End > floor && token.Kind is NumberKind.Money or NumberKind.Percent) floor = token.End;
        }

        return floor;
    }

    private FundReading ReadFund(NumberToken token, Measure measure, Lead lead, Amount? whole, int sentence, int index, bool inBracket)
    {
        if (measure == Measure.Standard) return FundReading.Unknown;
        var own = FundReader.In(lead.Words);
        if (own.Fund is null && BracketFund(token) is { Found: true } bracketed) own = bracketed;
        if (measure == Measure.Carryover && own.Fund is null or Fund.Fiscal or Fund.Total) return new FundReading(true, Fund.Carryover);
        var isFlow = measure is Measure.Budget or Measure.Allocated or Measure.Received or Measure.Executed;
        if (own.Found && (isFlow || measure == Measure.Other) && !inBracket && whole is null) _sentenceFund = (own, sentence);
        if (own.Found || !isFlow) return own;
        if (whole is not { Measure: Measure.Budget or Measure.Allocated or Measure.Received or Measure.Executed or Measure.Carryover } && HasBreakdown(token, index)) return new FundReading(true, Fund.Total);
        if (whole is not null) return whole.Fund.Fund == Fund.Total ? FundReading.Unknown : whole.Fund;
        if (_sentenceFund.Start == sentence && _sentenceFund.Fund.Found && PassesOn(_sentenceFund.Fund.Fund, lead, token)) return _sentenceFund.Fund;
        return FundReader.OfHeadings(context.Headings) is { } fromHeading ? new FundReading(true, fromHeading) : FundReading.Unknown;
    }

    /// <summary>Within a sentence a level holds to the next semicolon, public money to the end, a whole only for bare 收入 and 支出.</summary>
    private bool PassesOn(Fund? fund, Lead lead, NumberToken token) => fund switch
    {
        Fund.Total => LabelWriter.IsGeneric(LabelWriter.Clean(lead.Printed)),
        Fund.Fiscal or null => true,
        _ => _amounts.Count > 0 && !text.Masked[_amounts[^1].Token.End..token.Start].Contains(';'),
    };

    private FundReading BracketFund(NumberToken token)
    {
        var bracket = text.BracketAt(token.OuterEnd);
        return bracket.IsEmpty || bracket.Contains('#') ? FundReading.Unknown : FundReader.In(bracket);
    }

    private bool HasBreakdown(NumberToken token, int index)
    {
        var end = Math.Min(text.Masked.Length, token.End + BreakdownReach);
        for (var i = index + 1; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Kind != NumberKind.Money) continue;
            var right = text.Masked[token.End..Math.Max(token.End, Math.Min(end, text.Tokens[i].Start))];
            return right.Contains("其中", StringComparison.Ordinal) || (right.Length > 1 && right[0] == '(' && FundReader.In(right) is { Fund: not null });
        }

        return false;
    }
}
