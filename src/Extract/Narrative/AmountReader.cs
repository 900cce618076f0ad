using PerfEval.Extract.Numbers;
using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>An amount of money with what the text says about it.</summary>
internal sealed record Amount(NumberToken Token, Measure Measure, BudgetStage? Stage, FundReading Fund, int? Year, string Label, bool IsPart)
{
    /// <summary>What another amount is held against (与上年支出…相比): nothing further is said of it.</summary>
    public bool IsCompared { get; init; }

    /// <summary>完成预算60万元的95%: what something else is measured by, and not what the sentence goes on about.</summary>
    public bool IsBase { get; init; }
}

/// <summary>Reads the amounts of a text in order; what was read before is evidence for what follows.</summary>
internal sealed class AmountReader(ProseText text, ProseContext context, string? subject)
{
    /// <summary>资金来源划分 of 按资金来源划分.</summary>
    private const int LongestBasis = 10;

    /// <summary>二、一般性转移支付收入中.</summary>
    private const int LongestAmong = 24;

    /// <summary>How far before an amount the colon of its list may stand.</summary>
    private const int ListReach = 400;

    private readonly List<Amount> _amounts = [];
    private ProseFunds? _funds;
    private MeasureUnit? _unit = context.MoneyUnit;
    private Amount? _whole;
    private Amount? _listWhole;
    private int _listEnd = -1;
    private (string Name, int Start) _sentenceSubject = (string.Empty, -1);

    public List<Amount> Read()
    {
        var floor = 0;
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text.Tokens[i];
            var lead = text.LeadOf(token.OuterStart, floor);
            if (MoneyToken.From(i, lead, text, _unit) is { } money)
            {
                _amounts.Add(ReadAmount(money, lead, floor, i));
                MarkPrice();
                floor = money.OuterEnd;
                if (money is { Per: null, UnitText: { } unit }) _unit = MeasureUnit.Parse(unit) ?? _unit;
            }
            else if (token.Kind is NumberKind.Percent or NumberKind.PercentPoint or NumberKind.Permille)
            {
                floor = token.OuterEnd;
            }
        }

        NameListed();
        return _amounts;
    }

    /// <summary>甲站、乙站支出分别为1万元和2万元: a label each.</summary>
    private void NameListed()
    {
        for (int first = 0, next; first < _amounts.Count; first = next)
        {
            next = first + 1;
            while (next < _amounts.Count && Distributed.AreListed(text, _amounts[next - 1].Token, _amounts[next].Token)) next++;
            if (next - first < 2 || Distributed.Names(text, _amounts[first].Token.OuterStart, next - first) is not { } names) continue;
            for (var i = first; i < next; i++) _amounts[i] = _amounts[i] with { Label = names[i - first] };
        }
    }

    /// <summary>给予补贴5000元，全年发放214人、107.00万元: an amount that comes, times a count behind it, to the next amount is a price.</summary>
    private void MarkPrice()
    {
        if (_amounts is not [.., { Token: { Per: null, Comparator: null } price, Measure: Measure.Executed or Measure.Allocated or Measure.Other }, { Token: var whole }] || price.Value.Value <= 0) return;
        if (whole.Value.Value <= price.Value.Value || text.SentenceStart(whole.Start) > price.Start) return;
        foreach (var token in text.TokensBetween(price.End, whole.Start))
        {
            if (token.Kind == NumberKind.Count && token.Printed > 1 && Magnitude.Product(token.Value.Value, price.Value.Value) == whole.Value.Value)
            {
                _amounts[^2] = _amounts[^2] with { Measure = Measure.Standard, Fund = FundReading.Unknown };
                return;
            }
        }
    }

    private Amount ReadAmount(NumberToken token, Lead lead, int floor, int index)
    {
        var sentence = text.SentenceStart(token.Start);
        var bracket = text.EnclosingBracket(token.Start);
        var last = _amounts.Count > 0 ? _amounts[^1] : null;
        OpenList(token, floor, sentence, bracket, last);
        var whole = bracket >= 0 && last is not null && last.Token.Start >= sentence ? BeforeBracket(bracket) ?? ListWhole(token) : ListWhole(token);
        var sibling = SiblingOf(sentence, bracket);
        var isBase = MeasuresRate(text, index);
        var continues = last is not null && (token.Range == RangePart.High || (last.Token.Range == RangePart.Listed && Distributed.AreListed(text, last.Token, token)));
        var measure = continues ? last!.Measure : MeasureReader.Read(token, new MeasureReader.Evidence
        {
            Lead = lead.Words,
            Earlier = lead.Start > sentence ? text.LeadOf(lead.Start, Math.Max(floor, sentence), wholeSentence: true).Words : [],
            Tail = OwnTail(token, index),
            Compared = IsCompared(token) ? ClauseBehind(token) : [],
            ComparedWith = IsCompared(token) ? _whole?.Measure ?? (sibling is { Measure: Measure.Standard } ? Measure.Standard : null) : OfLastYear(lead.Words) ? HeldAgainstLastYear(sentence)?.Measure : null,
            Planned = context.Planned,
            Whole = whole?.Measure ?? Among(token.Start, sentence),
            ListHead = ListHead(token.Start, sentence, sibling),
            Sibling = sibling?.Measure,
            IsFactor = IsFactor(token),
            IsBase = isBase,
            BesideStandard = sibling is { Measure: Measure.Standard } && sibling.Token.UnitText == token.UnitText,
            Sentence = lead.Start > sentence ? text.LeadOf(lead.Start, sentence, wholeSentence: true).Words : [],
            Headings = context.Headings,
        });
        var isPart = whole is not null;
        var fund = (_funds ??= new ProseFunds(text, context, _amounts)).Read(token, measure, lead, whole, sentence, index, bracket >= 0);
        var about = isPart ? LabelWriter.Topic(whole!.Label) : (measure == Measure.Change ? MainIn(sentence) : null) ?? SubjectIn(sentence) ?? (measure is Measure.Change or Measure.Standard || sibling is { Measure: Measure.Standard } ? LabelWriter.SubjectBefore(text, lead, sentence) : null) ?? subject ?? context.Subject;
        var label = bracket >= 0 && lead.Words.AsSpan().Trim().IsEmpty && BeforeBracket(bracket) is null && NameBefore(bracket, sentence) is { } item ? item : LabelWriter.Write(lead.Printed, about);
        var compared = measure != Measure.Change && LabelClause.IsCompared(lead.Printed);
        if (label.Length == 0 || (label == about && !compared)) label = LabelFromBeside(token, lead, sentence, about);
        if (!isPart && bracket < 0 && !compared && LabelWriter.SubjectOf(lead.Printed) is { } named) _sentenceSubject = (named, sentence);
        var amount = new Amount(
            token, measure, MeasureReader.Stage(measure, lead.Words, whole?.Stage), fund,
            YearReader.Read(text, lead.Start, sentence, token.Start, context.FiscalYear), label, isPart) { IsCompared = compared, IsBase = isBase };
        if (!isPart && bracket < 0 && !((isBase || compared) && sibling is not null) && measure is not (Measure.Change or Measure.Standard or Measure.Limit)) _whole = amount;
        return amount;
    }

    /// <summary>The amount before in the sentence; what a closed bracket holds beside it (运行维护费14万元（预算18万元）) is nothing to those behind the bracket.</summary>
    private Amount? SiblingOf(int sentence, int bracket)
    {
        for (var i = _amounts.Count - 1; i >= 0 && _amounts[i].Token.Start >= sentence; i--)
        {
            if (text.EnclosingBracket(_amounts[i].Token.Start) is var around && (around < 0 || around == bracket)) return _amounts[i];
        }

        return null;
    }

    /// <summary>其中 or 按来源分 makes what follows, to the end of its sentence, parts of the amount before it.</summary>
    private void OpenList(NumberToken token, int floor, int sentence, int bracket, Amount? last)
    {
        if (bracket >= 0) return;
        var from = Math.Max(floor, sentence);
        var before = text.Masked[from..token.Start];
        if (BudgetOfSources(before, sentence) is { } budget)
        {
            (_listWhole, _listEnd) = (budget, text.SentenceEnd(token.Start));
            return;
        }

        if (!before.Contains("其中", StringComparison.Ordinal) && !BreaksDown(before) && !GoesInto(before)) return;
        var opensSentence = last is null || last.Token.Start < sentence;
        _listWhole = opensSentence || last!.Measure is Measure.Change or Measure.Standard || last.IsBase ? _whole : last;
        _listEnd = text.SentenceEnd(token.Start);
    }

    /// <summary>预算60万元。资金来源为：…, 按资金来源，…: the sources of a budget that the sentence before tells; null elsewhere.</summary>
    private Amount? BudgetOfSources(ReadOnlySpan<char> words, int sentence)
    {
        words = words.TrimStart(" 按");
        if (!words.StartsWith("资金来源") || sentence < 2 || _whole is not { Measure: Measure.Budget } budget || budget.Token.Start < text.SentenceStart(sentence - 2)) return null;
        var head = words[4..].TrimStart("为是看");
        return head is [':' or ',', ..] ? budget : null;
    }

    /// <summary>按资金来源，…；中央资金占全年预算的45%: the sources are those of the budget that the sentence holds one of them against.</summary>
    private bool DividesBudget(int sentence)
    {
        if (!text.Masked[sentence..].TrimStart(" 按").StartsWith("资金来源")) return false;
        var words = text.Masked[sentence..text.SentenceEnd(sentence)];
        return words.IndexOf("占全年预算") > 0 || words.IndexOf("占预算") > 0 || words.IndexOf("占年度预算") > 0;
    }

    /// <summary>以上资金中，: the amounts before, looked into.</summary>
    private static bool GoesInto(ReadOnlySpan<char> words)
    {
        var above = words.IndexOf("以上");
        if (above < 0) return false;
        var rest = words[(above + 2)..];
        return rest.IndexOf(',') is > 1 and <= LongestBasis and var end && rest[end - 1] == '中';
    }

    /// <summary>按来源分：, 按级次分，: what follows is what the amount before consists of.</summary>
    private static bool BreaksDown(ReadOnlySpan<char> words)
    {
        var by = words.IndexOf('按');
        if (by < 0) return false;
        var rest = words[(by + 1)..];
        var end = rest.IndexOfAny(':', ',');
        return end is > 1 and <= LongestBasis && (rest[..end].EndsWith("分") || rest[..end].EndsWith("划分"));
    }

    /// <summary>…60万元的95%: the amount is what a percentage is taken of.</summary>
    internal static bool MeasuresRate(ProseText text, int index)
    {
        if (index + 1 >= text.Tokens.Length || text.Tokens[index + 1].Kind != NumberKind.Percent) return false;
        return text.Masked[text.Tokens[index].OuterEnd..text.Tokens[index + 1].OuterStart].Trim() is "的";
    }

    /// <summary>174名×3200元×12个月: multiplied by a number, it is a price.</summary>
    private bool IsFactor(in NumberToken token) =>
        text.Folded.AsSpan(token.OuterEnd).TrimStart() is [var next, ..] && IsTimes(next) || (text.Folded.AsSpan(0, token.OuterStart).TrimEnd() is [.., var before] && IsTimes(before));

    private static bool IsTimes(char c) => c is '×' or '*' or '✕' or '╳';

    /// <summary>与上年13948.20万元相比.</summary>
    private bool IsCompared(in NumberToken token) => text.TailOf(token.OuterEnd).Trim() is var tail && (tail.StartsWith("相比") || tail.StartsWith("相较") || tail.StartsWith("比较"));

    /// <summary>比上年20.2万元下降, 与上年的3.1万元持平.</summary>
    private static bool OfLastYear(ReadOnlySpan<char> lead)
    {
        var words = lead.TrimEnd(" 的");
        if (words.EndsWith("同期") || words.EndsWith("同月")) words = words[..^2];
        return words.EndsWith("比上年") || words.EndsWith("较上年") || words.EndsWith("与上年") || words.EndsWith("比去年") || words.EndsWith("较去年") || words.EndsWith("比上年度") || words.EndsWith("较上年度");
    }

    /// <summary>支出18.6万元，完成预算19万元的98%，比上年20.2万元下降…: last year's amount is held against what was done, not against its budget.</summary>
    private Amount? HeldAgainstLastYear(int sentence)
    {
        Amount? planned = null;
        for (var i = _amounts.Count - 1; i >= 0 && (planned is null || _amounts[i].Token.Start >= sentence); i--)
        {
            if (_amounts[i].Measure == Measure.Budget) planned ??= _amounts[i];
            else if (_amounts[i].Measure is not (Measure.Change or Measure.Standard or Measure.Limit)) return _amounts[i];
        }

        return planned;
    }

    /// <summary>The words behind an amount; 「…860万元2023年支出2310万元」 lost the full stop between two sentences, and what follows the year is said of the next amount.</summary>
    private ReadOnlySpan<char> OwnTail(in NumberToken token, int index)
    {
        var tail = text.TailOf(token.OuterEnd);
        if (index + 2 >= text.Tokens.Length || text.Tokens[index + 1] is not { Kind: NumberKind.Date or NumberKind.Year } date || text.Tokens[index + 2] is not { Kind: NumberKind.Money } next) return tail;
        return token.OuterEnd + tail.Length == next.OuterStart && date.Start - token.OuterEnd is var length && tail[..length].Trim().IsEmpty ? [] : tail;
    }

    private ReadOnlySpan<char> ClauseBehind(in NumberToken token)
    {
        var end = token.OuterEnd + text.TailOf(token.OuterEnd).Length;
        return end + 1 < text.Masked.Length && text.Masked[end] == ',' ? text.TailOf(end + 1) : [];
    }

    private Amount? ListWhole(NumberToken token) => token.Start < _listEnd ? _listWhole : null;

    /// <summary>Where the clause itself names nothing: the words behind the amount (其中20万元用于…), or the clause before.</summary>
    private string LabelFromBeside(NumberToken token, Lead lead, int sentence, string? about)
    {
        var behind = LabelWriter.Clean(text.Text.Substring(token.OuterEnd, text.TailOf(token.OuterEnd).Length)).TrimStart('为', '系', '属', '是');
        if (behind.Length is > 1 and < 24) return about is null ? behind : about + "：" + behind;
        if (about is not null) return about;
        foreach (var clause in text.LeadOf(lead.Start, sentence, wholeSentence: true).Printed.Split('，', ',', '；', ';', '：', ':').Reverse())
        {
            if (LabelWriter.Clean(clause) is { Length: > 1 } named) return named;
        }

        return context.Headings.Count > 0 ? context.Headings[^1] : "金额";
    }

    /// <summary>由工资支出（3万元）、商品支出（2万元）组成: the item that stands before the bracket; null for the first, which its clause names.</summary>
    private string? NameBefore(int bracket, int sentence)
    {
        var close = text.Masked[sentence..bracket].LastIndexOf(')');
        if (close < 0) return null;
        var between = text.Text.AsSpan((sentence + close + 1)..bracket);
        return between.Length > 1 && between[0] is '、' or '和' or '及' or '与' && between.IndexOfAny("，；。") < 0 && LabelWriter.Clean(between[1..].ToString()) is { Length: > 1 } name ? name : null;
    }

    /// <summary>The amount of the sentence that a change is said of: not another change, not what it is held against.</summary>
    private string? MainIn(int sentence) => _amounts.FindLast(a => a.Token.Start >= sentence && a.Measure is not (Measure.Change or Measure.Standard or Measure.Limit) && !a.IsCompared)?.Label;

    private string? SubjectIn(int sentence) => _sentenceSubject.Start == sentence ? _sentenceSubject.Name : null;

    private Amount? BeforeBracket(int bracket)
    {
        for (var i = _amounts.Count - 1; i >= 0; i--)
        {
            var amount = _amounts[i];
            if (amount.Token.Start < text.SentenceStart(bracket)) return null;
            if (amount.Token.End <= bracket) return bracket - amount.Token.OuterEnd <= 1 ? amount : null;
        }

        return null;
    }

    /// <summary>The measure told before the colon of a list: 主要用于以下方面：….</summary>
    private Measure? ListHead(int at, int sentence, Amount? sibling)
    {
        if (DividesBudget(sentence)) return Measure.Budget;
        for (var colon = at - 1; colon >= sentence && at - colon < ListReach; colon--)
        {
            if (text.Masked[colon] != ':') continue;
            var before = text.LeadOf(colon, ValueEndBefore(colon, sentence), wholeSentence: true).Words;
            if (MeasureLexicon.Strong.Last(before) is { } head) return head.Meaning;
            // 支出12万元，完成预算30万元的40%，其中：…: what follows is of what was spent.
            if (sibling is not null && sibling.Token.End <= colon) return sibling.IsBase ? _whole?.Measure : sibling.Measure;
            return null;
        }

        return null;
    }

    /// <summary>二、转移支付收入中，A120万元，B80万元: all that follows is of what is named; null elsewhere.</summary>
    private Measure? Among(int at, int sentence)
    {
        var words = text.Masked[sentence..at];
        if (words.IndexOf(',') is not (> 3 and <= LongestAmong and var comma)) return null;
        var name = words[..comma].TrimEnd(' ');
        if (name[^1] != '中' || name.Contains('#')) return null;
        name = name[..^1];
        if (name.EndsWith("收入")) return context.Planned ? Measure.Budget : Measure.Received;
        return name.EndsWith("支出") && !context.Planned ? Measure.Executed : null;
    }

    private int ValueEndBefore(int at, int floor)
    {
        foreach (var token in text.TokensBetween(floor, at))
        {
            if (token.Kind is NumberKind.Money or NumberKind.Percent) floor = token.End;
        }

        return floor;
    }
}
