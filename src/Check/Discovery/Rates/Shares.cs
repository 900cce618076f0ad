using System.Buffers;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Rates;

/// <summary>占X的p%: the part is the amount before it, the whole is named, or stands before 其中.</summary>
internal static class Shares
{
    private const int NearbyPassages = 3;
    private const int MostNearby = 3;
    private const int LongestList = 20;
    private const double NamedAlike = 0.4;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，,；;、：:。");
    private static readonly string[] WiderScopes = ["累计", "历年", "三年", "两年", "五年", "全国", "全省", "全市", "全县", "全区"];

    /// <summary>「按人口和面积各占50%的比例分配」: what an amount is dealt out by, and no part of it.</summary>
    private static bool IsKey(Mention rate) => rate.Lead.Contains('按') && rate.Tail.AsSpan().TrimStart() is var behind && (behind.StartsWith("的比例") || behind.StartsWith("的权重") || behind.StartsWith("比例") || behind.StartsWith("权重"));

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var rate in manuscript.Mentions)
        {
            if (rate.Kind != MentionKind.Rate || rate.Comparator is not null || rate.Passage.Mentions.Count < 2 || rate.Text.Contains("百分点", StringComparison.Ordinal)) continue;
            if (Listed(rate) is { } listed)
            {
                yield return OfListed(manuscript, rate, listed.Part, listed.All);
                continue;
            }

            // 「…，其余由县级配套，占10%」: what is left is not told before it.
            var at = rate.Lead.LastIndexOf('占');
            if (at < 0 || rate.Lead.Contains("其余", StringComparison.Ordinal) || rate.Lead.Contains("比上年", StringComparison.Ordinal) || Wording.Any(rate.Lead.AsSpan(at), "任务", "计划", "目标", "进度") || IsKey(rate)) continue;
            var subject = Subject(rate, at);
            var named = NamedPart(rate, at) ?? (subject.Length >= 2 ? NamedAgain(rate, subject) : null);
            if (named is null && subject.Length >= 2) continue;
            var parts = named is not null ? [named] : PartsOf(rate);
            if (named is null) parts.RemoveAll(p => IsOfNounBeside(rate, p));
            if (parts.Count > 0) yield return Relate(manuscript, rate, parts, WholeName(rate), parts.Count == 1);
        }
    }

    /// <summary>「依次是1万元、2万元、3万元，各占p、q、r」: as many shares as amounts before them, in their order.</summary>
    private static (Mention Part, List<Mention> All)? Listed(Mention rate)
    {
        var (head, index) = HeadOfList(rate);
        var count = index + 1;
        for (var m = rate; m.Right is { Kind: MentionKind.Rate } right && IsJoined(m, right); m = right) count++;
        if (count < 2) return null;
        var amounts = new List<Mention>();
        for (var m = head.Left; m is not null && amounts.Count < count && m.Kind is MentionKind.Money or MentionKind.Count && Wording.IsAmount(m) && (amounts.Count == 0 || Wording.SameKind(m, amounts[0])); m = m.Left) amounts.Insert(0, m);
        if (amounts.Count < count) return null;

        // 「分别为1万元、2万元和3万元，占总额的比重为p、q和r」 says it once.
        var each = Wording.Any(head.Words, "各占", "分别占", "占比分别", "占比依次", "依次占", "比重分别") || (head.Words.Contains('占') && amounts[0].Words.Contains("分别", StringComparison.Ordinal));
        return each ? (amounts[index], amounts) : null;
    }

    /// <summary>The first of the shares that a share stands listed with, and how many stand before it.</summary>
    private static (Mention Head, int Index) HeadOfList(Mention rate)
    {
        var (head, index) = (rate, 0);
        while (head.Left is { Kind: MentionKind.Rate } left && IsJoined(left, head)) (head, index) = (left, index + 1);
        return (head, index);
    }

    private static bool IsJoined(Mention one, Mention next) => Wording.Letters(one.Passage.Slice(one.End, next.Start)) is "" or "和" or "及" or "与" && next.Start - one.End <= 3;

    /// <summary>「甲、乙支出分别为1万元和2万元，…。甲支出占全部支出的33%」: the part by its place in the list of names.</summary>
    private static Mention? NamedPart(Mention rate, int at)
    {
        var text = rate.Passage.Text;
        var marker = text.LastIndexOf("分别为", rate.Start, StringComparison.Ordinal);
        var name = Wording.Letters(rate.Lead[..at]);
        if (marker < 0 || name.Length < 2) return null;
        var names = text[rate.Passage.SentenceStart(marker)..marker];
        var from = names.LastIndexOf('，') + 1;
        var list = names[from..].Split('、', '和', '及').Select(n => Trimmed(Wording.Letters(n))).ToList();
        var index = list.FindIndex(n => n.Length >= 2 && n == Trimmed(name));
        return index < 0 ? null : rate.Passage.Mentions.Where(m => m.Start > marker && m.Kind != MentionKind.Rate && Wording.IsAmount(m)).ElementAtOrDefault(index);

        static string Trimmed(string words) => words.EndsWith("支出", StringComparison.Ordinal) ? words[..^2] : words;
    }

    /// <summary>What the rate's own clause says has the share, where no amount stands in it: 「…，人员经费占74%」 is about 人员经费.</summary>
    private static string Subject(Mention rate, int at)
    {
        var before = rate.Lead[..at];
        var clause = before[(before.LastIndexOfAny(['，', '。', '；', ',', ';', '、', '：', ':']) + 1)..];
        if (before.Length == clause.Length && rate.Previous is not null) return string.Empty;
        var name = Wording.Letters(clause);
        return name.StartsWith("其中", StringComparison.Ordinal) ? name[2..] : name;
    }

    /// <summary>The nearest amount before that bears the same name: 「省级占20.69%」 after 「省级资金395.6万元」.</summary>
    private static Mention? NamedAgain(Mention rate, string subject)
    {
        for (var m = rate.Previous; m is not null; m = m.Previous)
        {
            if (m.Kind != MentionKind.Rate && Wording.IsAmount(m) && m.LeadLetters.EndsWith(subject, StringComparison.Ordinal)) return m;
        }

        var stem = subject;
        foreach (var ending in (string[])["资金", "支出", "经费", "费用", "收入", "部分"])
        {
            if (stem.Length >= ending.Length + 2 && stem.EndsWith(ending, StringComparison.Ordinal)) stem = stem[..^ending.Length];
        }

        for (var m = rate.Previous; m is not null; m = m.Previous)
        {
            if (m.Kind == MentionKind.Money && Wording.IsAmount(m) && IsOf(LastClause(m.Lead), stem)) return m;
        }

        return null;

        // 「中央与地方资金合计」 is not 中央's.
        static bool IsOf(string name, string stem) => name.StartsWith(stem, StringComparison.Ordinal) && !Wording.Any(name.AsSpan(stem.Length), "与", "和", "及", "合计", "共", "总");

        static string LastClause(string lead)
        {
            var name = Wording.Letters(lead[(lead.LastIndexOfAny(['，', '。', '；', '、', ',', ';', '：', ':']) + 1)..]);
            return name.StartsWith("其中", StringComparison.Ordinal) ? name[2..] : name;
        }
    }

    /// <summary>The nearest amount before; and where a count stands between (「支出1314万元，救助730人，占…」), the amount before it too.</summary>
    private static List<Mention> PartsOf(Mention rate)
    {
        var found = new List<Mention>();
        var from = rate.SentenceStart;
        for (var m = rate.Previous; m is not null && m.Start >= from && m.Kind != MentionKind.Rate; m = m.Previous)
        {
            // 「A收入P（甲补助Q、乙补助R），占p」 is said of P.
            if (m.IsInBracketsBeside(rate) || IsNamedWhole(m) || Wording.IsHeldAgainst(m)) continue;
            if (Wording.IsAmount(m) && !found.Exists(f => Wording.SameKind(f, m))) found.Add(m);
            if (m.Kind == MentionKind.Money) break;
        }

        // Past a rate the nearest amount is still the part.
        for (var m = rate.Previous; found.Count == 0 && m is not null && m.Start >= from; m = m.Previous)
        {
            if (m.Kind != MentionKind.Rate && Wording.IsAmount(m) && !IsNamedWhole(m) && !Wording.IsHeldAgainst(m)) found.Add(m);
        }

        return found.Exists(m => m.Kind == MentionKind.Money) ? [.. found.OrderByDescending(m => m.Kind == MentionKind.Money)] : found;
    }

    /// <summary>「甲类采购额A；品目集中在电梯（占比p）、车辆（占比q）」: what stands in brackets behind a noun is of that noun.</summary>
    private static bool IsOfNounBeside(Mention rate, Mention part)
    {
        if (!rate.IsInBracketsBeside(part)) return false;
        var passage = rate.Passage;
        var open = rate.Start;
        while (open > part.End && passage.Depth(open) > passage.Depth(part.Start)) open--;
        var gap = passage.Slice(Math.Max(part.End, passage.Numbers.FindLast(m => m.End <= open)?.End ?? 0), open);
        return gap.AsSpan().IndexOfAny(ClauseEnds) >= 0 && Wording.HasLetters(gap);
    }

    /// <summary>「支出288万元，占当年预算280万元的102.86%，占可用资金的90%」: what a share was of has none itself.</summary>
    private static bool IsNamedWhole(Mention mention) => mention.Clause.Contains('占') && mention.Tail.AsSpan().TrimStart().StartsWith("的");

    /// <summary>A part of a list: no other part is its whole, but the list may be all there is.</summary>
    private static Relation OfListed(Manuscript manuscript, Mention rate, Mention part, List<Mention> all)
    {
        var (head, _) = HeadOfList(rate);
        var name = WholeName(head);
        var relation = Relate(manuscript, rate, [part], ShareWholes.IsTotal(name) ? name : string.Empty, true);
        var sum = new PartOfSum(Operand.Of(part), [.. all.Where(m => m != part).Select(Operand.Of)]);
        var readings = relation.Readings.Where(r => r.Expression is not Quotient { Whole: var whole } || !all.Exists(m => m.Source == whole.Source)).ToList();
        var claimed = readings.Exists(r => r.Kind == ReadingKind.Claimed);
        readings.Insert(claimed && ShareWholes.IsTotal(name) ? readings.Count : 0, new RelationReading(sum));

        // 「开工A个，完工B个，分别占总数的p和q」: they are no parts of their sum where no share of the list is one of it.
        // 「分别占概算的p和q」: what stands near is no whole of theirs unless it bears the name.
        var strength = claimed && (name.Length < 2 || ShareWholes.IsTotal(name) || readings.Exists(r => IsOfName(r, name))) ? relation.Strength : BearOutSum(rate, head, all) ? Strength.Likely : Strength.Possible;
        return relation with { Readings = readings.ToSequence(), Strength = strength };
    }

    private static bool IsOfName(RelationReading reading, string name) => reading.Expression is Quotient { Whole: var whole } && Wording.Letters(whole.Label).Contains(name, StringComparison.Ordinal);

    /// <summary>Whether another share of the list is nearly what the sum of the list gives.</summary>
    private static bool BearOutSum(Mention rate, Mention head, List<Mention> all)
    {
        var sum = all.Sum(m => m.Value);
        var share = head;
        foreach (var amount in all)
        {
            if (share is null) return false;
            if (share != rate && sum != 0 && Math.Abs(amount.Value / sum - share.Value) <= NearShare) return true;
            share = share.Right;
        }

        return false;
    }

    private const decimal NearShare = 0.02m;

    private static Relation Relate(Manuscript manuscript, Mention rate, List<Mention> parts, string name, bool one)
    {
        var claims = new List<RelationReading>();
        var others = new List<RelationReading>();
        var sure = false;
        foreach (var part in parts)
        {
            var agreed = ShareWholes.Agreed(rate, part, name);
            var (wholes, told) = Wholes(manuscript, rate, part, name, agreed is not null);
            if (part == parts[0]) sure = told;
            if (ShareWholes.Brothers(rate, part, name) is { } brothers) claims.Add(new RelationReading(new PartOfSum(Operand.Of(part), [.. brothers.Select(Operand.Of)])));
            if (wholes.Count == 0 && agreed is not null) claims.Add(new RelationReading(new PartOfSum(Operand.Of(part), [.. agreed.Select(Operand.Of)])));
            claims.AddRange(wholes.Distinct().Select(w => Reading(part, w, ReadingKind.Claimed, null)));
            others.AddRange(Nearby(manuscript, part).Except(wholes).Take(12).Select(w => Reading(part, w, ReadingKind.OtherBase, () => new(
                $"以{w.Text.Trim()}为分母可得此数，基数不明", $"{w.Text.Trim()} as the whole gives it: base unclear"))));
        }

        return new Relation(ShareRule.RuleId, rate.Report, Operand.Of(rate), claims.Concat(others).ToSequence(), sure && one && claims.Count > 0 ? Strength.Certain : Strength.Likely);
    }

    /// <param name="agreed">The list that the part stands in is known to be all of the whole.</param>
    private static (List<Mention> Wholes, bool Sure) Wholes(Manuscript manuscript, Mention rate, Mention part, string name, bool agreed)
    {
        var wholes = new List<Mention>();
        if (name.Length < 2 && ShareWholes.OfGroup(part) is { } group) return ([group], true);

        // 「税收收入C，占调整预算的p」: what was planned of the part itself, which the collected whole beside it does not tell.
        if (ShareWholes.IsPlan(name) && part.Measure != Model.Facts.Measure.Budget) return ([.. ShareWholes.Planned(part)], false);
        if (name.Length >= 2) wholes.AddRange(Named(manuscript, part, name).Take(4));
        if (wholes.Count == 0 && ShareWholes.Counted(manuscript, part, name) is { } counted) return ([counted], true);
        if (wholes.Count == 0 && name.Length >= 2 && ToldByAnother(manuscript, rate, name) is { } fixedByAnother) return ([fixedByAnother], true);
        if (wholes.Count == 0 && ShareWholes.NamedAlike(manuscript, part, name).Where(w => !IsPartOf(w, name)).OrderBy(w => Math.Abs((part.Value / w.Value) - rate.Value)).ToList() is { Count: > 0 } alike) return (alike, false);
        var structural = AboveRate(rate, part) ?? BeforeMarker(part, name);
        if (wholes.Count == 0 && structural is null && part.Passage.Mentions.FirstOrDefault(m => m.Start > part.Start && m.End < rate.Start && Wording.SameKind(m, part) && Wording.Any(m.Lead, "共计", "合计", "总计")) is { } summed)
            structural = summed;

        // 「教育投入A，其中财政性经费B，占GDP的p」: what the words name has nothing of what stands there, or is less than its part.
        if (structural is not null && ((ShareWholes.IsNoMoneyName(name) && !AreOfOneKind(structural.LeadLetters + structural.Label, name)) || (rate.Value <= 1 && structural.Bounds.High < part.Bounds.Low) || ShareWholes.IsOfTwo(structural, name) || ShareWholes.IsTakenIn(name, structural.LeadLetters))) structural = null;
        if (structural is not null && !wholes.Contains(structural)) wholes.Add(structural);
        // 「年末结转C，其中甲、乙结转B，占三年累计结转的p%」: another whole is named than the one that stands there.
        if (structural is not null && IsWider(name, structural)) return ([structural, .. Reproducing(manuscript, rate, part)], false);
        var sure = wholes.Count > 0 && (structural is not null || wholes.Select(w => w.Value).Distinct().Count() == 1);

        // 「三公经费决算中，甲费A，占p；乙费B，占q」: what they make together is the whole of each.
        if (wholes.Count == 0 && ShareWholes.OfAll(rate, part, Nearby(manuscript, part)) is { } whole) return ([whole], false);

        // Which of them is meant is not said: the one that comes nearest is shown.
        if (wholes.Count == 0 && !agreed) wholes.AddRange(Nearby(manuscript, part).Where(w => !ShareWholes.IsInsidePart(w, rate) && (name.Length < 2 || (IsNamed(w, name) && !IsPartOf(w, name) && !ShareWholes.IsOfTwo(w, name))) && (w.Value > part.Value || rate.Value == 1) && w.Value >= LargestBrother(manuscript, part)).Take(MostNearby).OrderBy(w => Math.Abs((part.Value / w.Value) - rate.Value)));
        return (wholes, sure);
    }

    /// <summary>A whole that is named is no other: 占项目支出总额的 is not of the net value of fixed assets that happens to stand near.</summary>
    private static bool IsNamed(Mention whole, string name) =>
        !ShareWholes.IsTakenIn(name, whole.LeadLetters) && !ShareWholes.AreOfOtherDivisions(whole.LeadLetters, name) && ((Wording.Any(name, "全部", "总", "合计") && AreOfOneKind(whole.LeadLetters, name) && (Wording.Any(whole.LeadLetters, "共", "总", "合计", "全部", "全年") || whole.LeadLetters.EndsWith(name[^2..], StringComparison.Ordinal)))
        || Wording.AreAlike(whole.LeadLetters, name, NamedAlike));

    /// <summary>「甲类收入P，占总收入的p。乙类收入Q，占总收入的q」: what has a share of a whole itself is not that whole.</summary>
    private static bool IsPartOf(Mention amount, string name)
    {
        for (var m = amount.Next; m is not null && m.SentenceStart == amount.SentenceStart && (m.Kind == MentionKind.Rate || Wording.IsChange(m)); m = m.Next)
        {
            if (m.Kind == MentionKind.Rate && m.Lead.Contains('占', StringComparison.Ordinal) && WholeName(m) == name) return true;
        }

        // 「乙类收入Q，其中：本级R」: a part of a part.
        return amount.Passage.Text.IndexOf("其中", amount.SentenceStart, amount.Start - amount.SentenceStart, StringComparison.Ordinal) >= 0;
    }

    /// <summary>本年支出合计 is no 总投资, 项目支出总额 no 资产总额; a bare 合计 may be any.</summary>
    private static bool AreOfOneKind(string lead, string name)
    {
        string one = Kind(lead), other = Kind(name);
        return one.Length < 2 || other.Length < 2 || Wording.AreAlike(one, other, LeastInCommon);

        static string Kind(string words) => Wording.Without(words, "全部", "合计", "总计", "总额", "共计", "本年度", "本年", "全年", "年度", "累计", "总", "共");
    }

    private const double LeastInCommon = 0.01;

    private static bool IsWider(string name, Mention whole) =>
        Array.Exists(WiderScopes, scope => name.Contains(scope, StringComparison.Ordinal) && !whole.LeadLetters.Contains(scope, StringComparison.Ordinal));

    /// <summary>Any amount of the report that gives the printed share: it may be the one that is named.</summary>
    private static IEnumerable<Mention> Reproducing(Manuscript manuscript, Mention rate, Mention part) =>
        manuscript.In(part.Report).Where(m => m != part && m.Value > part.Value && Wording.SameKind(m, part) && new Quotient(Operand.Of(part), Operand.Of(m)).Bounds() is { } share && share.Meets(rate.Bounds)).Take(1);

    private static RelationReading Reading(Mention part, Mention whole, ReadingKind kind, Func<Model.Findings.Message>? remark) =>
        new(new Quotient(Operand.Of(part), Operand.Of(whole)), kind, remark);

    /// <summary>「占本年支出合计的」 names 本年支出合计; 「占总支出的比重为」 names 总支出; a bare 占 means what the share before it in the sentence names.</summary>
    internal static string WholeName(Mention rate)
    {
        var at = rate.Lead.LastIndexOf('占');
        if (at < 0) return string.Empty;
        var end = rate.Lead.IndexOf('的', at);
        if (end >= 0) return Wording.Letters(rate.Lead[(at + 1)..end]);
        if (ShareWholes.NameIn(rate.Lead[(at + 1)..]) is { } told) return told;
        if (ShareWholes.OtherNameIn(rate.Lead[(at + 1)..]) is { } other) return other;
        var before = rate.Previous;
        while (before is { Kind: not MentionKind.Rate }) before = before.Previous;
        return before is not null && before.Start >= rate.SentenceStart && !rate.Passage.Slice(before.End, rate.Start).Contains("其中", StringComparison.Ordinal) ? WholeName(before) : string.Empty;
    }

    /// <summary>「使用P，占资金总额的98.85%，…；甲类Q，占资金总额的0.69%」: what a share before it with the same words was of, to the last digit.</summary>
    private static Mention? ToldByAnother(Manuscript manuscript, Mention rate, string name)
    {
        foreach (var other in rate.Passage.Mentions.Where(m => m.Start < rate.Start && m.Kind == MentionKind.Rate && m.Lead.Contains('占') && PrintedNumber.Significance(m.Text) >= TellingDigits).Take(MostOthers))
        {
            if (WholeName(other) != name || PartsOf(other) is not [var part]) continue;
            var fits = Nearby(manuscript, part).Where(w => new Quotient(Operand.Of(part), Operand.Of(w)).Bounds() is { } share && share.Meets(other.Bounds)).DistinctBy(w => w.Value).Take(2).ToList();
            if (fits is [var whole]) return whole;
        }

        return null;
    }

    /// <summary>A share of fewer is given by many wholes.</summary>
    private const int TellingDigits = 3;

    private const int MostOthers = 8;

    private static IEnumerable<Mention> Named(Manuscript manuscript, Mention part, string name) =>
        manuscript.In(part.Report)
            .Where(m => m != part && Wording.SameKind(m, part) && Wording.IsAmount(m) && m.Value >= part.Value && m.LeadLetters.EndsWith(name, StringComparison.Ordinal) && !ShareWholes.IsOfTwo(m, name))
            .OrderBy(m => Math.Abs(m.Passage.Order - part.Passage.Order));

    /// <summary>合计9736.5万元，其中中央资金占86.8%: where the part was named earlier, the whole stands before the rate's own 其中.</summary>
    private static Mention? AboveRate(Mention rate, Mention part)
    {
        var from = rate.SentenceStart;
        var at = rate.Passage.Text.LastIndexOf("其中", rate.Start, StringComparison.Ordinal);
        if (at < from || part.Start >= from) return null;
        return LastOf(rate.Passage.Mentions.FindAll(m => m.Start >= from && m.End <= at && Wording.SameKind(m, part) && Wording.IsAmount(m)));
    }

    /// <summary>「支出合计C，比上年的P增加D。其中：…」 divides C, and not what it is held against, if C is told of this sentence.</summary>
    private static Mention? LastOf(List<Mention> amounts) =>
        amounts.Count == 0 ? null : amounts.FindLast(m => m.SentenceStart == amounts[^1].SentenceStart && !Wording.IsHeldAgainst(m)) ?? amounts[^1];

    /// <summary>
    /// The amount before the 其中 (or the colon of a list) under which the part stands. 「离退休534人，其中离休6人。…博士388人，占专任教师总数的42.54%」:
    /// a sentence of its own that names another whole has left it.
    /// </summary>
    private static Mention? BeforeMarker(Mention part, string name)
    {
        var text = part.Passage.Text;
        foreach (var marker in (string[])["其中", "方面", "包括"])
        {
            var at = text.LastIndexOf(marker, Math.Max(0, part.Start - 1), StringComparison.Ordinal);
            if (at < 0 || DividingWords.ListsNamesOnly(part.Passage, at, marker)) continue;
            var whole = LastOf(part.Passage.Mentions.FindAll(m => m.End <= at && Wording.SameKind(m, part) && Wording.IsAmount(m)));
            if (whole is not null) return at < part.SentenceStart && name.Length >= 2 && !IsNamed(whole, name) ? null : whole;
        }

        return null;
    }

    /// <summary>「（一）甲类支出P，占总支出的p」: an item of the same list that has a share of its own is no whole.</summary>
    private static bool IsBrother(Mention one, Mention part) =>
        one.Tail.AsSpan().TrimStart('，').TrimStart(',').StartsWith("占") && !HaveSharesOfOthers(one, part)
        && (one.Passage == part.Passage ? one != part : one.Passage.Enumerator is { } style && style == part.Passage.Enumerator);

    /// <summary>「审计支出A，占支出总额的p。…问题金额B，占审计资金的q」: what has a share of something else may be the whole here.</summary>
    private static bool HaveSharesOfOthers(Mention one, Mention part) =>
        one.Next is { Kind: MentionKind.Rate } share && part.Next is { Kind: MentionKind.Rate } other && WholeName(share) is { Length: >= 2 } name && WholeName(other) is { Length: >= 2 } another && name != another;

    /// <summary>What the largest item of the same list has: no whole of theirs is smaller.</summary>
    private static decimal LargestBrother(Manuscript manuscript, Mention part)
    {
        if (part.Passage.Enumerator is null) return 0;
        var (from, end) = (Math.Max(0, part.Passage.Order - LongestList), Math.Min(manuscript.Passages.Count, part.Passage.Order + LongestList));
        return manuscript.Passages[from..end].Where(p => p.Report == part.Report && !p.InTable).SelectMany(p => p.Mentions.Take(1)).Where(m => Wording.SameKind(m, part) && IsBrother(m, part)).Select(m => m.Value).DefaultIfEmpty().Max();
    }

    private static IEnumerable<Mention> Nearby(Manuscript manuscript, Mention part)
    {
        // The items of a list have their whole above the list, however long that is.
        var first = part.Passage.Order - NearbyPassages;
        if (part.Passage.Enumerator is { } style)
        {
            var head = part.Passage.Order;
            while (head > 0 && part.Passage.Order - head < LongestList && manuscript.Passages[head].Enumerator == style) head--;
            first = Math.Min(first, head);
        }

        for (var i = part.Passage.Order; i >= Math.Max(0, first); i--)
        {
            var passage = manuscript.Passages[i];

            // 「完成投资按内容划分：」 tells no amount: what stands above it is of something else.
            if (passage.Report != part.Report || (passage != part.Passage && passage.Mentions.Count == 0 && passage.Text.TrimEnd().EndsWith('：'))) yield break;
            foreach (var m in passage.Mentions.Take(30))
            {
                if (m != part && Wording.SameKind(m, part) && Wording.IsAmount(m) && m.Value >= part.Value && m.Value != 0 && !IsBrother(m, part)) yield return m;
            }
        }
    }
}
