using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>完成预算p%, 执行率p%, 到位率p% in running text: what was done before it, the base beside it or of the same name elsewhere.</summary>
internal static class Executions
{
    /// <summary>How far behind a rate its base may be named: 「执行率93.9%（按到位资金计算）」.</summary>
    private const int DefinedWithin = 12;

    /// <summary>How many paragraphs above a rate may announce its base, and how many bases are taken from there.</summary>
    private const int Above = 4;

    private const int MostElsewhere = 6;

    private const decimal FarOff = 1.25m;

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        var named = new Dictionary<int, List<NamedAmount>>();
        foreach (var rate in manuscript.Mentions)
        {
            if (rate.Kind != MentionKind.Rate || rate.Comparator is not null || rate.Passage.Mentions.Count < 2) continue;
            var lead = rate.LeadLetters;
            if (StandingRates.Of(manuscript, rate, lead) is { } standing)
            {
                yield return standing;
                continue;
            }

            if (lead.Contains('占') || Wording.Any(lead, "平均", "低于", "高于", "剔除", "扣除", "分别") || Changes.IsChangeRate(rate)) continue;
            if (IsExecution(lead) && MoneyBeside.SpentBefore(rate, IsArrival(lead)) is { } spent) yield return Relate(manuscript, rate, spent, lead, named);
        }
    }

    internal static bool IsExecution(string lead) => Wording.Any(lead, "执行率", "执行进度", "预算完成率", "支出进度", "支出率", "支付率", "使用率", "支付进度", "拨付进度", "支用率", "到位率", "下达率", "拨付率")
        || lead.EndsWith("预算的", StringComparison.Ordinal) || lead.EndsWith("预算数的", StringComparison.Ordinal) || (lead.Contains("完成", StringComparison.Ordinal) && lead.Contains("预算", StringComparison.Ordinal));

    private static bool IsRateByName(string lead) => Wording.Any(lead, "率", "进度");

    internal static bool IsArrival(string lead) => Wording.Any(lead, "到位率", "下达率", "拨付率");

    /// <summary>What was paid is paid of a contract's price or of the money that came, and not of a budget only.</summary>
    private static bool IsPayment(string lead) => Wording.Any(lead, "支付率", "使用率", "支付进度", "拨付进度", "拨付率", "支用率");

    /// <summary>「执行率93.9%（按到位资金计算）」, and not 「执行率93.9%，到位资金支付率97%」: there the next rate begins.</summary>
    private static bool IsDefinedByArrival(Mention rate)
    {
        var behind = rate.Passage.Slice(rate.End, Math.Min(rate.Passage.Text.Length, rate.End + DefinedWithin));
        var words = Wording.Letters(behind);
        return behind.AsSpan().TrimStart() is ['（' or '(', ..] ? Wording.Any(words, "到位资金", "到账资金") : Wording.Any(words, "按到位", "以到位", "按实际到位", "以实际到位");
    }

    private static Relation Relate(Manuscript manuscript, Mention rate, Mention spent, string lead, Dictionary<int, List<NamedAmount>> known)
    {
        var sources = new MoneyBeside(rate, spent);
        var initial = lead.Contains("年初", StringComparison.Ordinal);
        var adjusted = Wording.Any(lead, "调整", "全年预算");
        var received = Wording.Any(lead + spent.LeadLetters, "到位资金", "按到位", "到账资金") || IsDefinedByArrival(rate);
        var beside = received ? sources.Received : sources.Budgets;
        var named = beside.Where(b => initial ? b.Stage != BudgetStage.Current : !adjusted || b.Stage != BudgetStage.Initial).ToList();
        var bases = named.Count > 0 ? named : beside;
        // 「①支付A，执行率p；②未支付，执行率为0%」: what was spent on ① says nothing of ②.
        if (rate.Value == 0 && rate.Passage == spent.Passage && rate.Passage.SegmentStart(rate.Start) > spent.Start) return Undecided(rate);
        if (spent.Value != 0 && rate.Value == 0 && spent.Measure is Measure.Executed or Measure.Allocated or null) return Impossible(rate, spent);
        if (spent.Value == 0) return Undecided(rate);
        if (initial && bases.Count > 0 && bases.All(b => b.Value == 0)) return NeverBudgeted(rate, spent, bases[0], beside);

        // 「收入A，支出B，完成预算的p%」: what came in is no budget of what went out; 执行率 may be of it.
        if (bases.Count == 0 && sources.Arrived.FindAll(m => IsRateByName(lead) || !m.Words.EndsWith("收入", StringComparison.Ordinal)) is { Count: > 0 } arrived) return Thin(rate, spent, [.. arrived, .. Announced(manuscript, spent)]);
        if (bases.Count == 0 && initial && !received && InitialBefore(rate, spent) is { } announced) return Thin(rate, spent, [announced]);
        if (bases.Count == 0 && (received || sources.HasSubject)) return Undecided(rate);
        List<Mention> far = bases.Count > 0 || IsArrival(lead) ? [] : Elsewhere(manuscript, rate, spent, known);
        if (bases.Count == 0 && sources.HasWholes)
        {
            far.AddRange(InItsRow(manuscript, spent));
            if (far.Count == 0) return Undecided(rate);
        }

        if (bases.Count == 0 && MoneyBeside.IsOfOneSource(spent))
        {
            far.RemoveAll(b => !MoneyBeside.IsOfOneSource(b));
            far.AddRange(InItsRow(manuscript, spent));
            if (far.Count == 0) return Undecided(rate);
        }

        if (bases.Count == 0 && (IsArrival(lead) || (far.Count == 0 && lead.Contains("执行率", StringComparison.Ordinal)))) return Thin(rate, spent, [.. Earlier(rate, spent), .. Announced(manuscript, spent)]);

        // 「年初预算A，调整后预算B，支出C，完成年初预算的p」 leaves no doubt which base is meant.
        var told = initial && bases.Count > 0 && bases.TrueForAll(b => b.Stage == BudgetStage.Initial);
        var readings = initial || far.Count > 0 ? Plain(sources.Spent, bases.Concat(far)) : [.. sources.OfChangedBudget, .. Plain(sources.Spent, bases), .. sources.OfSums, .. IsPayment(lead) ? Plain([spent], sources.Others) : []];
        // 「税务部门完成A，为预算的p%；财政部门完成B，为预算的q%」: what came in otherwise is no budget of B.
        if (readings.Count > 0 && bases.Count == 0 && far.Count == 0 && spent.Measure == Measure.Received && !IsArrival(lead)) return Undecided(rate);

        // What is shown where none holds: the plainest, unless it is far off what is printed.
        if (readings.Count > 1 && readings[0].Expression.Value() is { } plain && (plain > rate.Value * FarOff || plain * FarOff < rate.Value)) readings = [.. readings.OrderBy(r => Math.Abs((r.Expression.Value() ?? decimal.MaxValue) - rate.Value))];
        var doubtful = bases.Count > 0 ? beside.Except(bases).Concat(IsPayment(lead) ? [] : sources.Arrived) : Earlier(rate, spent).Concat(Announced(manuscript, spent)).Except(far);
        var others = doubtful.Select(b => new RelationReading(new Quotient(Operand.Of(spent), Operand.Of(b)), told && b.Stage == BudgetStage.Current ? ReadingKind.Mistake : ReadingKind.OtherBase, () => told && b.Stage == BudgetStage.Current
            ? new($"所印比率系以{b.Text.Trim()}为分母，所称基数是年初预算{bases[0].Text.Trim()}", $"the printed rate takes {b.Text.Trim()} as its base, but says that it is of the initial budget, {bases[0].Text.Trim()}")
            : new($"以{b.Text.Trim()}为分母可得此数，基数不明", $"{b.Text.Trim()} as the base gives it: base unclear")));
        var strength = bases.Count > 0 ? AreOne(bases) ? Strength.Certain : Strength.Likely
            : far.Count > 0 && AreOne(far) && (far.Count > 1 || far[0].Fund == Fund.Total) ? Strength.Certain : Strength.Likely;
        return new Relation(ExecutionRateRule.RuleId, rate.Report, Operand.Of(rate), readings.Concat(others).ToSequence(), strength);
    }

    /// <summary>
    /// 「甲项年初预算为80.2万元。支出决算为86.4万元，完成年初预算的107.7%」: the one initial budget of the sentence before, where that tells nothing
    /// else and the outcome has no name of its own.
    /// </summary>
    private static Mention? InitialBefore(Mention rate, Mention spent)
    {
        var passage = spent.Passage;
        var sentence = passage.SentenceStart(spent.Start);
        if (sentence == 0 || rate.Passage != passage || passage.SentenceStart(rate.Start) != sentence || Array.IndexOf(NamelessOutcomes, Wording.Letters(spent.Words).TrimEnd('为').TrimStart('年')) < 0) return null;
        var before = passage.SentenceStart(sentence - 1);
        Mention? found = null;
        foreach (var mention in passage.Mentions)
        {
            if (mention.Start < before || mention.Start >= sentence) continue;
            if (found is not null || mention is not { Kind: MentionKind.Money, Measure: Measure.Budget, Stage: BudgetStage.Initial } || mention.Value == 0) return null;
            found = mention;
        }

        return found;
    }

    private static readonly string[] NamelessOutcomes = ["支出决算", "决算数", "支出决算数", "决算", "实际支出", "决算支出", "执行数"];

    private static Relation Undecided(Mention rate) => new(ExecutionRateRule.RuleId, rate.Report, Operand.Of(rate), [], Strength.Possible);

    private static List<RelationReading> Plain(IEnumerable<Mention> spent, IEnumerable<Mention> bases) =>
        [.. spent.SelectMany(s => bases.Where(b => b != s), (s, b) => new RelationReading(new Quotient(Operand.Of(s), Operand.Of(b))))];

    private static bool AreOne(List<Mention> amounts) => amounts.TrueForAll(a => a.Value == amounts[0].Value);

    /// <summary>Budgets of the paragraph's earlier sentences that are no parts of one, and nothing that another amount is held against: 到账A，比目标B少D.</summary>
    private static IEnumerable<Mention> Earlier(Mention rate, Mention spent) =>
        rate.Passage.Mentions.Where(m => m.End <= spent.Start && m.Measure == Measure.Budget && m.Fund is null or Fund.Total && Wording.IsAmount(m) && m.Value != 0 && !Wording.IsHeldAgainst(m)).Reverse().Take(3);

    /// <summary>Which base is meant is likely, not said: a warning at most.</summary>
    private static Relation Thin(Mention rate, Mention spent, List<Mention> bases) =>
        new(ExecutionRateRule.RuleId, rate.Report, Operand.Of(rate), [.. bases.Distinct().Select(b => new RelationReading(new Quotient(Operand.Of(spent), Operand.Of(b))))], Strength.Likely);

    /// <summary>The budgets of the table row that states the same amount as spent: there the base is printed beside it.</summary>
    private static IEnumerable<Mention> InItsRow(Manuscript manuscript, Mention spent) =>
        manuscript.In(spent.Report)
            .Where(m => m is { Kind: MentionKind.Money, Measure: Measure.Executed, Source: { InTable: true, Row: not null } } && m.Value == spent.Value)
            .SelectMany(m => manuscript.In(spent.Report).Where(b => b is { Kind: MentionKind.Money, Measure: Measure.Budget } && b.Value != 0 && b.Source.Block == m.Source.Block && b.Source.Row == m.Source.Row).OrderBy(b => Math.Abs((b.Source.Column - m.Source.Column) ?? 0)))
            .Take(MostElsewhere);

    /// <summary>Money of running text that a rate elsewhere may be based on.</summary>
    private readonly record struct NamedAmount(Mention Mention, LetterPairs Name);

    /// <summary>Money of the same name that was planned, handed down or invested, in another paragraph of the report.</summary>
    private static List<Mention> Elsewhere(Manuscript manuscript, Mention rate, Mention spent, Dictionary<int, List<NamedAmount>> known)
    {
        var name = new LetterPairs(WithoutVerb(spent));
        if (name.Length < 2) return [];
        if (!known.TryGetValue(spent.Report, out var amounts)) known[spent.Report] = amounts = Named(manuscript, spent.Report);
        var found = new List<Mention>();
        foreach (var (mention, other) in amounts)
        {
            if (found.Count == MostElsewhere) break;

            // The same outcome told once more: it is no budget of itself.
            if (mention.Value == spent.Value && !rate.Bounds.Contains(1)) continue;

            // 「2025年收入完成A，为预算数的p」, and further on 「2026年收入安排B」.
            if (mention.Year is { } planned && spent.Year is { } done && planned != done) continue;
            if (mention.Passage != spent.Passage && !MoneyBeside.HasOwnRate(mention, rate) && (other.Letters == name.Letters || (Math.Min(name.Length, other.Length) >= 4 && name.IsAlike(other, 0.8)))) found.Add(mention);
        }

        return found;
    }

    private static List<NamedAmount> Named(Manuscript manuscript, int report)
    {
        var named = new List<NamedAmount>();
        foreach (var m in manuscript.In(report))
        {
            if (m.Kind != MentionKind.Money || m.Passage.InTable || m.Value == 0 || !Wording.IsAmount(m) || Wording.EndsWithAny(m.LeadLetters, "支出", "支出决算为", "支出决算", "支出完成")) continue;

            // 「上级补助收入A，完成预算的p」 and, of another fund, 「上级补助收入B」: what came in is no budget of what came in.
            if (m.Measure != Measure.Budget && Wording.EndsWithAny(m.LeadLetters, "收入", "收入完成", "收入为")) continue;
            if (WithoutVerb(m) is { Length: >= 2 } name) named.Add(new(m, new LetterPairs(name)));
        }

        return named;
    }

    /// <summary>「乙项目支出720万元」 is not of 甲项目's budget.</summary>
    private static bool IsOfAnother(Mention spent, Mention budget)
    {
        string own = Subject(spent), other = Subject(budget);
        return own.Length > 0 && other.Length > 0 && !own.Contains(other, StringComparison.Ordinal) && !other.Contains(own, StringComparison.Ordinal);

        static string Subject(Mention mention) => WithoutVerb(mention) is var name && name.IndexOf("项目", StringComparison.Ordinal) is > 0 and var at ? name[..at] : string.Empty;
    }

    /// <summary>The budget that the report states before: its totals in the nearest paragraphs above, nearest first; of an item of a list the like item's.</summary>
    private static List<Mention> Announced(Manuscript manuscript, Mention spent)
    {
        var found = new List<Mention>();
        var item = ItemOf(spent);
        for (var i = spent.Passage.Order - 1; i >= Math.Max(0, spent.Passage.Order - Above); i--)
        {
            if (!manuscript.Passages[i].InTable) found.AddRange(manuscript.Passages[i].Mentions.Where(m => m.Report == spent.Report && m.Measure == Measure.Budget && m.Fund is null or Fund.Total && Wording.IsAmount(m) && m.Value != 0 && ItemOf(m) == item && !IsOfAnother(spent, m)).Reverse());
        }

        return found.Count <= Above ? found : found[..Above];
    }

    /// <summary>③ of 「…；③生态修复补助应到位A」; null outside of such a list.</summary>
    private static char? ItemOf(Mention mention)
    {
        var segment = mention.Passage.Text.AsSpan(mention.Passage.SegmentStart(mention.Start)..mention.Start);
        return segment.LastIndexOfAnyInRange('①', '⑳') is >= 0 and var at ? segment[at] : null;
    }

    private static string WithoutVerb(Mention mention)
    {
        var letters = Wording.Letters(mention.Passage.Slice(Math.Max(mention.Previous?.End ?? 0, mention.Passage.ClauseStart(mention.Start)), mention.Start));
        return Wording.Without(letters, "实际", "全年", "累计", "其中", "支出", "投入", "下达", "到位", "执行数", "预算数", "预算", "安排", "共计", "合计", "共", "为");
    }

    private static Relation Impossible(Mention rate, Mention spent) =>
        new(PlausibilityRule.RuleId, rate.Report, Operand.Of(rate), [], Strength.Certain)
        {
            Contradiction = new(
                $"“{spent.Label}”列支{spent.Text.Trim()}，却称完成预算{rate.Text.Trim()}：已有支出而完成率为零，二者必有一误。",
                $"{spent.Text.Trim()} is stated as spent on “{spent.Label}”, yet {rate.Text.Trim()} of the budget as completed: something was spent, so the rate cannot be zero."),
            Formula = $"{spent.Text.Trim()} > 0",
            Context = [Operand.Of(spent)],
            Also = [ExecutionRateRule.RuleId],
        };

    private static Relation NeverBudgeted(Mention rate, Mention spent, Mention budget, List<Mention> others)
    {
        var fits = others.FirstOrDefault(o => o.Value != 0 && new Quotient(Operand.Of(spent), Operand.Of(o)).Bounds() is { } b && b.Meets(rate.Bounds));
        var (zh, en) = fits is null ? (string.Empty, string.Empty) : ($"（以{fits.Text.Trim()}为基数可得此数）", $" ({fits.Text.Trim()} as the base gives it)");
        return new(PlausibilityRule.RuleId, rate.Report, Operand.Of(rate), [], Strength.Certain)
        {
            Contradiction = new(
                $"年初预算为{budget.Text.Trim()}，支出{spent.Text.Trim()}，却称完成年初预算的{rate.Text.Trim()}{zh}：预算为零不应有完成率。",
                $"The initial budget is {budget.Text.Trim()}, {spent.Text.Trim()} was spent, yet {rate.Text.Trim()} of the initial budget is said to be completed{en}: there is no rate of a budget of zero."),
            Formula = $"{spent.Text.Trim()} ÷ {budget.Text.Trim()}",
            Context = [Operand.Of(spent), Operand.Of(budget)],
            Also = [ExecutionRateRule.RuleId],
            Ceiling = fits is null ? Severity.Error : Severity.Warning,
        };
    }
}
