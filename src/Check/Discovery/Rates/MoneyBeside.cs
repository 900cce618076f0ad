using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Model.Facts;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>The money of a sentence that a rate of execution behind it can be of: what was spent, and what it was spent from.</summary>
internal sealed class MoneyBeside
{
    private static readonly string[] Levels = ["中央", "省级", "市级", "县级", "区级", "区县", "地方", "本级", "自筹", "配套", "上级"];

    /// <summary>A rate that names one of these is of amounts that name it too: 采购执行率, 合同执行率.</summary>
    private static readonly string[] Subjects = ["采购", "合同", "新增预算", "当年资金", "财政资金", "结转资金"];
    private static readonly string[] Added = ["追加", "调增", "调增预算", "追加预算", "调剂增加", "新增预算", "增加预算"];
    private static readonly string[] Taken = ["调减", "核减", "收回", "压减", "扣除", "追减", "调减预算", "压减预算", "财政收回"];

    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；、：,;");

    private readonly Mention _rate;
    private readonly Mention _nearest;
    private readonly List<Mention> _before;
    private readonly int _divided;
    private readonly int _afterOtherRate;

    /// <param name="spent">What <see cref="SpentBefore"/> found.</param>
    public MoneyBeside(Mention rate, Mention spent)
    {
        (_rate, _nearest, _afterOtherRate) = (rate, spent, AfterOtherRate(spent));
        var passage = rate.Passage;
        var from = passage.SentenceStart(spent.Start);
        _divided = passage.Text.IndexOf("其中", spent.End, Math.Max(0, rate.Start - spent.End), StringComparison.Ordinal);
        var subject = SubjectOf(rate.LeadLetters);
        HasSubject = subject is not null;
        _before = [.. passage.Mentions.Where(m => m.Start >= from && m.End <= rate.Start && m.Kind == MentionKind.Money && (Wording.IsAmount(m) || IsChangeOfBudget(m)) && !IsComparedWith(m) && !IsMissing(m) && (subject is null || m.LeadLetters.Contains(subject, StringComparison.Ordinal)))];
        var sources = _before.Where(m => m != spent && !(m.Measure is not Measure.Budget && HasOwnRate(m, rate)) && !(_divided >= 0 && m.Start > _divided)).Reverse().ToList();
        HasWholes = sources.RemoveAll(IsOfWhole) > 0;
        Budgets = Own(sources.FindAll(m => subject is null ? m.Measure == Measure.Budget && !IsChangeOfBudget(m) : m.Start < spent.Start));
        Received = sources.FindAll(m => m.Measure == Measure.Received);
        Arrived = spent.Measure is Measure.Received or Measure.Allocated ? [] : [.. sources.Where(m => m.End <= spent.Start && m.Measure is Measure.Received or Measure.Allocated && !IsOfOneSource(m) && m.Value != 0).Take(2)];
        Others = sources.FindAll(m => m.End <= spent.Start && m.Measure is not (Measure.Executed or Measure.Budget));
        Spent = AllSpent(spent);
    }

    /// <summary>Whether the rate names what it is of: 采购执行率. Then no other money will do.</summary>
    public bool HasSubject { get; }

    /// <summary>
    /// 「三公经费预算A，决算B，完成预算的p，其中：接待费决算C，完成预算的q」: A was told of the whole, whose rate is p. What was budgeted for the part, that q
    /// is of, is not told here.
    /// </summary>
    public bool HasWholes { get; }

    /// <summary>What was spent, the likeliest first: 「支出475万元，其中甲400万元、乙75万元，执行率95%」 is said of the whole.</summary>
    public IReadOnlyList<Mention> Spent { get; }

    /// <summary>Budgets, the nearest first; of a rate that names its subject, what stands before it of the same subject.</summary>
    public List<Mention> Budgets { get; }

    public List<Mention> Received { get; }

    /// <summary>What arrived or was handed down before it was spent.</summary>
    public List<Mention> Arrived { get; }

    /// <summary>Prices of contracts and other amounts that something can be paid of.</summary>
    public List<Mention> Others { get; }

    /// <summary>「年初预算A，调减B，追加C，上年结转D，支出E」: the budget as it was changed, or with what was brought forward.</summary>
    public IEnumerable<RelationReading> OfChangedBudget
    {
        get
        {
            if (_before.Find(m => Budgets.Contains(m)) is not { } budget) yield break;
            var changes = _before.FindAll(m => m.Start > budget.End && IsChangeOfBudget(m) && !Spent.Contains(m));
            var carried = _before.FindAll(m => m.Measure == Measure.Carryover && m.Start < Spent[0].Start && !(_divided >= 0 && m.Start > _divided));
            if (changes.Count > 0) yield return Of(new Total([Operand.Of(budget), .. Operands(changes, Added)], [.. Operands(changes, Taken)]));
            if (carried.Count > 0) yield return Of(new Total([Operand.Of(budget), .. Operands(changes, Added), .. carried.Select(Operand.Of)], [.. Operands(changes, Taken)]));
        }
    }

    /// <summary>「上半年支出A，下半年支出B」, 「本级预算A，上级补助B」: all of them together.</summary>
    public IEnumerable<RelationReading> OfSums
    {
        get
        {
            var sources = _before.FindAll(m => m.Start < Spent[0].Start && (m.Measure == Measure.Carryover || IsSource(m)) && !IsChangeOfBudget(m));
            if (RightBefore(_nearest) is { } own) yield return new(new Quotient(Operand.Of(_nearest), Operand.Of(own)));
            if (Spent.Count > 1) foreach (var b in Budgets) yield return new(new Ratio(All(Spent), All([b])));
            if (sources.Count > 1) yield return Of(All(sources));
            if (Spent.Count > 1 && sources.Count > 1) yield return new(new Ratio(All(Spent), All(sources)));
        }
    }

    /// <summary>中央财政资金支出A，执行率p: of the money of one source, whose budget is told elsewhere if at all. A base that names no source is the whole's.</summary>
    public static bool IsOfOneSource(Mention spent) => spent.Fund is not (null or Fund.Total or Fund.Fiscal) || Wording.Any(spent.LeadLetters, Levels);

    /// <summary>The amount that a rate's own words follow; null where the rate is of something that is not told.</summary>
    /// <param name="arrival">到位率 is of what arrived.</param>
    public static Mention? SpentBefore(Mention rate, bool arrival)
    {
        var subject = SubjectOf(rate.LeadLetters);
        Mention? source = null;
        for (var m = rate.Previous; m is not null; m = m.Previous)
        {
            if (m.Start < rate.Passage.SegmentStart(rate.Start) && m.Start < rate.SentenceStart) return null;

            // 「A支出P（其中甲支出Q），完成预算的p」 is said of P.
            if (IsMissing(m) || m.Kind != MentionKind.Money || !(Wording.IsAmount(m) || IsChangeOfBudget(m)) || m.IsInBracketsBeside(rate) || IsComparedWith(m)) continue;
            if (subject is not null && !m.LeadLetters.Contains(subject, StringComparison.Ordinal)) continue;
            if (m.Measure is Measure.Budget or Measure.Carryover || IsChangeOfBudget(m))
            {
                source ??= m;
                continue;
            }

            if (arrival && m.Measure is not (Measure.Received or Measure.Allocated)) continue;

            // 「执行A，其中：上年结转B，执行率100%」 is of B; 「实际到位A，其中市级到位率100%」 of what the city gave.
            if (source is not null && rate.Passage.Slice(m.End, source.Start).Contains("其中", StringComparison.Ordinal)) return null;

            // 「甲A，执行率p；乙B，执行率q」: A has its rate, and what B is of is not told here.
            if (source is not null && !Wording.Any(source.LeadLetters, "预算", "调整", "安排", "下达", "批复") && rate.Passage.Mentions.Exists(r => r.Kind == MentionKind.Rate && r.Start >= m.End && r.End <= source.Start && Executions.IsExecution(r.LeadLetters))) return null;
            return arrival && Array.Find(Levels, level => rate.LeadLetters.Contains(level, StringComparison.Ordinal)) is { } named && !m.LeadLetters.Contains(named, StringComparison.Ordinal) ? null : m;
        }

        return null;
    }

    /// <summary>「甲预算A，支出B，执行率p，乙预算C，支出D，执行率q」: what stands before another rate was that one's.</summary>
    private List<Mention> Own(List<Mention> amounts)
    {
        var own = amounts.FindAll(m => m.Start >= _afterOtherRate);
        return own.Count > 0 ? own : amounts;
    }

    private static int AfterOtherRate(Mention spent)
    {
        var other = spent.Previous;
        while (other is not null && other.Kind != MentionKind.Rate) other = other.Previous;
        return other?.End ?? 0;
    }

    /// <summary>Whether an amount stands before the 其中 that what was spent stands behind, and has a rate of its own there.</summary>
    private bool IsOfWhole(Mention amount)
    {
        var at = _rate.Passage.Text.LastIndexOf("其中", _nearest.Start, StringComparison.Ordinal);
        if (at < amount.End) return false;
        for (var m = amount.Next; m is not null && m.End <= at; m = m.Next)
        {
            if (m.Kind == MentionKind.Rate && (Executions.IsExecution(m.LeadLetters) || IsTheBaseOf(amount, m))) return true;
        }

        return false;
    }

    /// <summary>「完成预算A的p」.</summary>
    private static bool IsTheBaseOf(Mention amount, Mention rate) => rate == amount.Next && rate.LeadLetters == "的" && Executions.IsExecution(amount.LeadLetters);

    /// <summary>
    /// 「收入A，完成预算的p；支出B，完成预算的q」: A is held against a budget itself, which is not told, and is no budget of B. What it was the year before
    /// may stand between: 「收入A，比上年增加D，完成预算的p」.
    /// </summary>
    public static bool HasOwnRate(Mention amount, Mention rate)
    {
        var end = amount.Passage.SegmentEnd(amount.End);
        for (var m = amount.Next; m is not null && (m.Kind == MentionKind.Rate || Wording.IsChange(m)) && m.Start < end; m = m.Next)
        {
            if (m.Kind != MentionKind.Rate) continue;

            // 「到位资金900万元，到位率90%」 is money that can be spent.
            if (m != rate && Executions.IsExecution(m.LeadLetters) && !Executions.IsArrival(m.LeadLetters)) return true;
        }

        return false;
    }

    private List<Mention> AllSpent(Mention spent)
    {
        var all = _before.FindAll(m => m.Start >= _afterOtherRate && ((m.Measure == Measure.Executed && !IsSource(m)) || m == spent) && !m.IsInBracketsBeside(_rate));
        var divided = _rate.Passage.Slice(all[0].End, spent.Start).Contains("其中", StringComparison.Ordinal);
        if (divided && all.Count > 2) return [all[0], spent];
        all.Remove(spent);
        return [spent, .. all];
    }

    /// <summary>「用于设备的300万元支出290万元」.</summary>
    private Mention? RightBefore(Mention spent) =>
        spent.Previous is { Kind: MentionKind.Money } own && own.Start >= spent.SentenceStart && _rate.Passage.Slice(own.End, spent.Start).AsSpan().IndexOfAny(Stops) < 0 ? own : null;

    private RelationReading Of(Total whole) => new(new Ratio(All([Spent[0]]), whole));

    private static Total All(IEnumerable<Mention> amounts) => new([.. amounts.Select(Operand.Of)]);

    private static IEnumerable<Operand> Operands(List<Mention> changes, string[] words) => changes.Where(m => Wording.EndsWithAny(m.LeadLetters, words)).Select(Operand.Of);

    private static bool IsChangeOfBudget(Mention mention) => Wording.EndsWithAny(mention.LeadLetters, Added) || Wording.EndsWithAny(mention.LeadLetters, Taken);

    /// <summary>「本级预算180万元，上级补助320万元」: what can be spent.</summary>
    private static bool IsSource(Mention mention) =>
        mention.Measure is Measure.Budget or Measure.Allocated or Measure.Received || Wording.EndsWithAny(mention.LeadLetters, "补助", "配套", "拨款", "安排", "下达", "补助资金", "配套资金");

    /// <summary>「应拨2000万元，已拨1900万元，未拨100万元」, 「支出6万元，低于预算2万元」: what is lacking was neither spent nor to be spent.</summary>
    private static bool IsMissing(Mention mention) => Wording.Any(mention.LeadLetters, "未拨", "未支", "未付", "欠拨", "欠付", "少拨", "尚未", "未到位", "低于", "高于", "少于", "超支", "超预算");

    /// <summary>「支出475万元，比上年支出460万元增加…」.</summary>
    private static bool IsComparedWith(Mention mention) => ComparisonWords.AnnounceBase(mention.LeadLetters);

    private static string? SubjectOf(string lead)
    {
        var at = lead.AsSpan().LastIndexOfAny('率', '度');
        return at < 0 ? null : Array.Find(Subjects, s => lead.AsSpan(0, at).EndsWith(s + "执行") || lead.AsSpan(0, at).EndsWith(s + "支付") || lead.AsSpan(0, at).EndsWith(s + "预算执行") || lead.AsSpan(0, at).EndsWith(s + "完成"));
    }
}
