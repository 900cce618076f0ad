using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Sums;

/// <summary>Wholes and their parts in running text: 其中…, 包括…, and the parts in brackets behind a whole.</summary>
internal static class SentenceSums
{
    private const int MostParts = 40;

    /// <summary>Of one passage: each is held against all of its numbers.</summary>
    private const int MostMarkers = 500;

    private const int ShortestThing = 3;
    private const decimal NearlyAll = 0.9m;

    private static readonly string[] PartialWords = ["主要包括", "主要有", "部分", "例如", "比如", "重点", "较大", "较多", "突出", "之最"];

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var passage in manuscript.EachPassage())
        {
            if (passage.Mentions.Count < 2) continue;
            foreach (var relation in Marked(manuscript, passage)) yield return relation;
            foreach (var relation in Bracketed(passage)) yield return relation;
            foreach (var relation in RespectiveSums.Find(passage)) yield return relation;
        }
    }

    private static IEnumerable<Relation> Marked(Manuscript manuscript, Passage passage)
    {
        foreach (var (at, marker) in DividingWords.In(passage).Take(MostMarkers))
        {
            if ((marker == "其中" && DividesNamed(passage, at + marker.Length)) || DividingWords.ListsNamesOnly(passage, at, marker) || DividingWords.MakesWhole(passage, at, marker)) continue;
            foreach (var kind in (MentionKind[])[MentionKind.Money, MentionKind.Count])
            {
                var wholes = Wholes.Before(passage, at, marker, kind);
                if (wholes.Count == 0 && Wholes.Named(passage, at, kind) is { } named) wholes = [named];
                if (wholes.Count == 0 || (marker == "主要用于" && passage.Text.AsSpan(at + marker.Length).StartsWith("以下"))) continue;
                var parts = PartsAfter(passage, at + marker.Length, wholes, passage.SentenceEnd(at));
                if (kind == MentionKind.Count) ThingSums.EndAtOutcome(parts);
                // 「结余A，其中甲项目支出B，结余C」: of what is left over, what was spent is no part; and 「其中，保费收入B，支出C」 divides no balance.
                if (wholes[0].Measure == Model.Facts.Measure.Carryover && (parts.Exists(p => p.Measure == Model.Facts.Measure.Carryover) || AreIncomeAndSpending(parts))) parts.RemoveAll(p => p.Measure != Model.Facts.Measure.Carryover);
                if (parts.Count == 0 && Continued(manuscript, passage, at + marker.Length) is { } next) parts = PartsAfter(next, 0, wholes, next.SentenceEnd(0));
                if (parts.Count == 0) continue;

                if (SeveralMeasures.Of(wholes, parts) is { } several)
                {
                    var some = Partial(passage, at) || IsOpen(parts[^1]) || SeveralMeasures.NameSome(several);
                    foreach (var (whole, own) in several)
                    {
                        if (Relate(null, [whole], own, !DividingWords.MayLeaveOut(marker), some) is { } one) yield return one;
                    }

                    continue;
                }

                // 「支出C，为年初预算P的p%。按功能分类：…」 divides what the parts are, and not the budget that was told last.
                if (marker.StartsWith("分类", StringComparison.Ordinal)) wholes = [.. wholes.OrderByDescending(w => w.Measure == parts[0].Measure)];
                var partial = Partial(passage, at) || IsOpen(parts[^1]) || (marker == "包括" && MayNameSome(passage, at, wholes, parts)) || AreOfLatter(wholes[0], parts) || HasSilentItem(at + marker.Length, parts) || (marker == "主要用于" && !Complementary(parts)) || (PartsEnd.AreBesideCounted(parts, passage, at) && !parts.Exists(p => IsSlipped(p, wholes[0].Value - parts.Sum(q => q.Value) + p.Value)));
                if (Relate(manuscript, wholes, parts, !DividingWords.MayLeaveOut(marker), partial) is { } relation) yield return relation;
            }
        }
    }

    /// <summary>「包括中央补助A、省级补助、县级安排B」: one of the list tells no amount here.</summary>
    private static bool HasSilentItem(int from, List<Mention> parts)
    {
        foreach (var part in parts)
        {
            if (part.Start > from && part.Passage.Slice(from, part.Start) is var gap && gap.LastIndexOf('、') is > 0 and var at && !Wording.Any(gap.AsSpan(at), "共", "合计", "等", "分别")
                && Wording.EndsWithAny(Wording.Letters(gap[..at]), SilentItems)) return true;
            from = part.End;
        }

        return false;
    }

    /// <summary>
    /// 「收到资金A，包括B、C」 need not name all of A, unless a slip of one number is what is missing; 「收入包括：…」 beside 「支出包括：…」 does.
    /// </summary>
    private static bool MayNameSome(Passage passage, int at, List<Mention> wholes, List<Mention> parts)
    {
        if (Wording.EndsWithAny(Wording.Letters(passage.Slice(passage.SegmentStart(at), at)), "收入", "支出")) return false;
        var sum = parts.Sum(p => p.Value);
        return !SharesCoverAll(parts) && !Complementary(parts)
            && !wholes.Exists(w => IsSlipped(w, sum) || parts.Exists(p => IsSlipped(p, w.Value - sum + p.Value)));
    }

    private static bool AreIncomeAndSpending(List<Mention> parts) => parts.Exists(p => p.Words.EndsWith("收入", StringComparison.Ordinal)) && parts.Exists(p => p.Words.EndsWith("支出", StringComparison.Ordinal));

    private static readonly string[] SilentItems = ["补助", "资金", "拨款", "配套", "收入", "投入"];

    /// <summary>「…甲项目88.05万元、乙项目45.30万元。其中甲项目包括A31.50万元…」 divides what it names, not what was told last.</summary>
    private static bool DividesNamed(Passage passage, int from)
    {
        var next = passage.Mentions.FirstOrDefault(m => m.Start >= from)?.Start ?? passage.Text.Length;
        var at = passage.Text.AsSpan(from, next - from).IndexOf("包括");
        return at >= ShortestThing && passage.Text.AsSpan(from, at).IndexOfAny('，', '。', '：') < 0;
    }

    /// <param name="wholes">Nearest first.</param>
    private static List<Mention> PartsAfter(Passage passage, int from, List<Mention> wholes, int end)
    {
        var whole = wholes[0];
        var depth = passage.Depth(from);
        if (depth > 0) end = Math.Min(end, passage.BracketEnd(from));
        var nested = Nested(passage, from, end);
        var parts = passage.Mentions.Where(m => m.Start >= from && m.End <= end && Wording.SameKind(m, whole) && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m) && passage.Depth(m.Start) <= depth
            && (nested is null || !nested.Exists(n => m.Start > n.Start && m.Start < n.End))).Take(MostParts).ToList();
        PartsEnd.Cut(parts, passage, from);
        if (SeveralMeasures.Of(wholes, parts) is not null) return parts;
        PartsEnd.CutAtStatement(parts, whole);

        // 「支出A，年初预算P。其中：甲费支出B，年初预算Q；乙费支出C，年初预算R」: each part is told twice, as the whole is.
        if (parts.Exists(IsPlanOfSame) && !parts.TrueForAll(IsPlanOfSame)) parts.RemoveAll(p => IsPlanOfSame(p) != IsPlanOfSame(whole));

        // 「总收入A，其中财政拨款B，预算为C」: what was planned of a part.
        if (whole.Measure != Model.Facts.Measure.Budget && parts.Count > 1 && parts[0].Measure != Model.Facts.Measure.Budget) parts.RemoveAll(p => p.Measure == Model.Facts.Measure.Budget && p.Words.Contains("预算", StringComparison.Ordinal));
        return parts;
    }

    /// <summary>A budget with no name of its own is that of what was told right before it.</summary>
    private static bool IsPlanOfSame(Mention mention) => mention.Words is "年初预算" or "年初预算为" or "年初预算数" or "年初预算数为" or "预算为" or "预算数为";

    /// <summary>「甲项A，其中购置费A1；乙项B，其中维修费B1」: where the parts of parts stand; null where there are none.</summary>
    private static List<(int Start, int End)>? Nested(Passage passage, int from, int end)
    {
        List<(int, int)>? nested = null;
        for (var at = passage.Text.IndexOf("其中", from, end - from, StringComparison.Ordinal); at >= 0;)
        {
            var close = NestedEnd(passage, at, end);
            (nested ??= []).Add((at, close));
            at = close >= end ? -1 : passage.Text.IndexOf("其中", close, end - close, StringComparison.Ordinal);
        }

        return nested;
    }

    /// <summary>「乙项B，其中：购置费B1；运行费B2」: the segments that are needed for B are of it.</summary>
    private static int NestedEnd(Passage passage, int at, int end)
    {
        var close = passage.SegmentEnd(at);
        if (close >= end) return close;
        var own = passage.SegmentStart(at);
        if (own > 0 && !Wording.HasLetters(passage.Slice(own, at))) own = passage.SegmentStart(own - 1);
        if (FirstAmount(passage, own, at) is not { } divided) return close;
        var sum = Interval.Exactly(0);
        for (int from = at, to = close; ; from = to + 1, to = passage.SegmentEnd(from))
        {
            if (FirstAmount(passage, from, to) is not { } part || !Wording.SameKind(part, divided)) return close;
            sum += part.Bounds;
            if (sum.Meets(divided.Bounds)) return to;
            if (sum.Low > divided.Bounds.High || to >= end) return close;
        }
    }

    private static Mention? FirstAmount(Passage passage, int from, int to) =>
        passage.Mentions.Find(m => m.Start >= from && m.End <= to && Wording.IsAmount(m) && !Wording.IsHeldAgainst(m));

    /// <summary>「…，按功能分类：」 ends its paragraph: the parts stand in the next.</summary>
    private static Passage? Continued(Manuscript manuscript, Passage passage, int from)
    {
        if (passage.InTable || passage.Order + 1 >= manuscript.Passages.Count || passage.Text.AsSpan(from).Trim() is not (":" or "：" or "")) return null;
        var next = manuscript.Passages[passage.Order + 1];
        return next.InTable || next.Report != passage.Report || next.Enumerator is not null ? null : next;
    }

    private static bool Partial(Passage passage, int at)
    {
        var around = passage.Slice(Math.Max(0, at - 3), Math.Min(passage.Text.Length, at + 8));
        return Wording.Any(around, PartialWords) && !around.Contains("以下", StringComparison.Ordinal);
    }

    /// <summary>「…物业费55万元、其他交通费68.4万元等」, 「中央资金212万元，其余由乡镇自筹」: there are more than are named.</summary>
    private static bool IsOpen(Mention last)
    {
        var tail = last.Tail.AsSpan().TrimStart();
        if (tail.StartsWith("等")) return true;
        tail = tail.TrimStart("，,、；; ");
        return tail.StartsWith("其余") || tail.StartsWith("剩余") || tail.StartsWith("不足");
    }

    private static IEnumerable<Relation> Bracketed(Passage passage)
    {
        foreach (var whole in passage.Mentions)
        {
            if (!Wording.IsAmount(whole) || whole.End >= passage.Text.Length || passage.Text[whole.End] is not ('（' or '(')) continue;
            var close = passage.BracketEnd(whole.End + 1);
            var inside = passage.Slice(whole.End + 1, close);
            if (Wording.Any(inside, "其中", "不含", "另", "追减", "调减", "核减", "减去", "扣除", "扣减", "完成") || (inside.Contains("计划", StringComparison.Ordinal) && inside.Contains("实际", StringComparison.Ordinal))) continue;
            var depth = passage.Depth(whole.End + 1);
            var parts = passage.Mentions.Where(m => m.Start > whole.End && m.End <= close && Wording.SameKind(m, whole) && Wording.IsAmount(m) && passage.Depth(m.Start) == depth).Take(MostParts).ToList();
            if (parts.Count >= 2 && Relate(null, [whole], parts, complete: !inside.StartsWith('含'), partial: inside.StartsWith('含') || AreOfLatter(whole, parts)) is { } relation) yield return relation;
        }
    }

    /// <summary>「税收返还和转移支付A（包括一般性转移支付B、专项转移支付C）」: the bracket divides the latter of two.</summary>
    private static bool AreOfLatter(Mention whole, List<Mention> parts)
    {
        var name = whole.LeadLetters;
        var at = name.LastIndexOfAny(['和', '与', '及']);
        return at > 0 && name.Length - at > 2 && parts.TrueForAll(p => p.Words.AsSpan().EndsWith(name.AsSpan(at + 1)));
    }

    internal static Relation? Relate(Manuscript? manuscript, List<Mention> wholes, List<Mention> parts, bool complete, bool partial)
    {
        var subsets = Subsets(wholes[0], parts).ToList();
        var extended = manuscript is null ? null : NextParagraphs.Continue(manuscript, wholes[0], parts);
        if (extended is not null) subsets.Add(extended);
        var nested = BehindColons(parts).ToList();
        if (nested.Count > 0) subsets = [.. nested.OrderBy(s => Math.Abs(s.Sum(p => p.Value) - wholes[0].Value)), .. subsets];
        var agreeing = wholes.Find(w => subsets.Exists(s => Meets(w, s)));
        var whole = agreeing ?? wholes[0];
        if (parts.Count == 1 && extended is null) return OnePart(wholes.Find(w => Wording.SameKind(w, parts[0]) && w.Bounds.High >= parts[0].Bounds.Low) ?? whole, parts[0]);

        var readings = (extended is not null && parts.Count == 1 ? [extended, .. subsets] : subsets).Select(s => new RelationReading(new Total(s.Select(Operand.Of).ToSequence())));
        var mistakes = parts.Count < 3 || agreeing is not null ? [] : parts.Select(left => new RelationReading(
            new Total(parts.Where(p => p != left).Select(Operand.Of).ToSequence()), ReadingKind.Mistake,
            () => new($"去掉{left.Text.Trim()}则相符", $"without {left.Text.Trim()} it would agree")));
        var clear = wholes.Count(w => w.Kind == whole.Kind) == 1 || wholes[0] == whole;
        var natural = parts.Count == 1 || (nested.Count == 0 && subsets[1].Count == parts.Count && subsets[2].Count == parts.Count);

        // 「甲县80万元，乙县、丙县各20万元」: one number for several parts.
        var each = parts.Exists(p => p.Words.EndsWith('各'));
        var overlap = each || whole.Kind == MentionKind.Count && (parts.Exists(p => p.Value >= whole.Value) || Overlaps.MayBe(parts));
        // 「其中甲项目预算数9万元，执行数9万元」: two things are told of one part.
        var mixed = parts.Exists(p => p.Measure == Model.Facts.Measure.Budget) && parts.Exists(p => p.Measure == Model.Facts.Measure.Executed || (p.Measure == Model.Facts.Measure.Received && Wording.EndsWithAny(p.Words, "决算数", "执行数", "完成数")));

        // 「预算9万元，其中一季度支出4万元，…」: what was spent of a budget need not be all of it.
        var spentOf = whole.Measure == Model.Facts.Measure.Budget && !Complementary(parts) && parts.TrueForAll(p => p.Measure == Model.Facts.Measure.Executed || IsSpentIn(p.Words));
        var over = overlap || mixed ? Strength.Possible : clear && natural && (whole.Kind == MentionKind.Money || complete) ? Strength.Certain : Strength.Likely;
        var shortOf = overlap || mixed || partial || spentOf ? Strength.Possible : agreeing is not null ? over : Completeness(whole, extended ?? parts, complete);
        if (over < shortOf) shortOf = over;
        return new Relation(SumRule.RuleId, whole.Report, Operand.Of(whole), readings.Concat(mistakes).ToSequence(), over) { Short = shortOf };
    }

    /// <summary>一季度支出, 上半年使用, 1-6月完成支付: of a time, and so no item of a plan.</summary>
    private static bool IsSpentIn(string words) =>
        Wording.Any(words, "季度", "半年", "月", "年底", "年末", "截至", "已") && Wording.EndsWithAny(words, "支出", "支付", "使用", "执行", "完成", "拨付", "报销", "投入", "支出了", "列支");

    private static Relation? OnePart(Mention whole, Mention part)
    {
        // 「…。其中甲与乙合计3万元」 adds up what stands before.
        if (!Wording.SameKind(whole, part) || AreOfOtherThings(whole, part) || Wording.Any(part.LeadLetters, "合计", "共计", "总计")) return null;
        var strength = whole.Kind == MentionKind.Money && whole.Measure == part.Measure ? Strength.Certain : Strength.Likely;
        return new Relation(SumRule.RuleId, whole.Report, Operand.Of(whole), [new(new Total([Operand.Of(part)]))], strength, Comparison.AtLeast)
        {
            Short = Strength.Possible,
            Why = new("其中数不应大于总数", "a part cannot exceed its whole"),
        };
    }

    /// <summary>3个子项目 and 4个县: one measure word, two things.</summary>
    private static bool AreOfOtherThings(Mention one, Mention other)
    {
        if (one.Kind != MentionKind.Count) return false;
        var (a, b) = (Noun(one), Noun(other));
        return a.Length > 0 && b.Length > 0 && a.AsSpan().IndexOfAny(b) < 0;

        static string Noun(Mention count) => count.Tail.Length > 0 && Wording.IsLetter(count.Tail[0]) ? Wording.Letters(count.Tail[..Math.Min(count.Tail.Length, 3)]) : string.Empty;
    }

    /// <summary>The ways in which the parts may be meant, the plainest first.</summary>
    private static IEnumerable<List<Mention>> Subsets(Mention whole, List<Mention> parts)
    {
        yield return parts;
        if (parts.Count < 2) yield break;
        var sameMeasure = parts.FindAll(p => p.Measure == whole.Measure || p.Measure == parts[0].Measure);
        yield return sameMeasure.Count >= 2 ? sameMeasure : parts;
        var firsts = parts.DistinctBy(p => p.Passage.SegmentStart(p.Start)).ToList();
        yield return firsts.Count >= 2 ? firsts : parts;
        var noun = Wording.Ending(parts[0]);
        var alike = parts.FindAll(p => Wording.Ending(p) == noun);
        yield return alike.Count >= 2 && noun.Length > 0 ? alike : parts;

        // 「购车费20万元；其中：新购0万元；更新20万元」: told once more, and no part beside itself.
        if (parts.Count > 2 && parts.Exists(p => p.Value != 0 && parts.Exists(o => o.Start < p.Start && o.Value == p.Value))) yield return parts.FindAll(p => p.Value == 0 || !parts.Exists(o => o.Start < p.Start && o.Value == p.Value));
        for (var n = 2; n < parts.Count; n++) yield return parts[..n];
        var more = whole.Passage.Mentions.Where(m => m.Start > parts[^1].End && Wording.SameKind(m, whole) && Wording.IsAmount(m)).Take(MostParts).ToList();
        for (var n = 1; n <= more.Count; n++) yield return [.. parts, .. more[..n]];
    }

    /// <summary>
    /// 「社会救助支出P：城市低保A，农村低保B；民政管理支出C」: a colon behind a part opens a list of its own. The parts without it, wherever it may end.
    /// </summary>
    private static IEnumerable<List<Mention>> BehindColons(List<Mention> parts)
    {
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var passage = parts[i].Passage;
            if (passage != parts[i + 1].Passage || passage.Text.AsSpan(parts[i].End, parts[i + 1].Start - parts[i].End).IndexOfAny('：', ':') is not (>= 0 and var gap)) continue;
            var colon = parts[i].End + gap;
            if (passage.Numbers.FindLast(m => m.End <= colon) is not { } last || passage.SegmentStart(colon) > parts[i].Start || Wording.HasLetters(passage.Slice(last.End, colon))) continue;
            for (var n = 1; i + n < parts.Count; n++) yield return [.. parts[..(i + 1)], .. parts[(i + 1 + n)..]];
        }
    }

    /// <summary>Of a whole of four digits one part in twenty that 其中 leaves out looks like a slip of one digit; of five, one in a hundred and fifty.</summary>
    private const int DigitsOfSlip = 5;

    /// <summary>Whether the parts named are all there are: a gap then is a contradiction, else it may be what is not listed.</summary>
    private static Strength Completeness(Mention whole, List<Mention> parts, bool complete)
    {
        if (complete || SharesCoverAll(parts) || Complementary(parts)) return whole.Kind == MentionKind.Money ? Strength.Certain : Strength.Likely;
        var sum = parts.Sum(p => p.Value);
        var slip = whole.Quantity.Decimals == parts.Max(p => p.Quantity.Decimals) && PrintedNumber.Significance(whole.Text) >= (parts.Exists(p => p.Value > whole.Value) ? DigitsOfSlip - 1 : DigitsOfSlip)
            && PrintedNumber.IsSlip(whole.Text, PrintedNumber.InUnitOf(sum, Operand.Of(whole)));
        if (slip && whole.Kind == MentionKind.Money) return Strength.Certain;
        // Where a good deal is missing that no slip of one part explains, there is a part that 其中 did not name.
        return sum >= whole.Value * NearlyAll || parts.Exists(p => IsSlipped(p, whole.Value - sum + p.Value)) ? Strength.Likely : Strength.Possible;
    }

    /// <summary>Whether a part is what is needed but for one digit, or for its unit.</summary>
    internal static bool IsSlipped(Mention part, decimal needed)
    {
        if (needed <= 0 || part.Value <= 0) return false;
        var ratio = Math.Max(needed, part.Value) / Math.Min(needed, part.Value);
        return ratio is > 9.99m and < 10.01m or > 99.9m and < 100.1m or > 999m and < 1001m or > 9990m and < 10010m
            || (PrintedNumber.Significance(part.Text) >= 3 && PrintedNumber.IsSlip(part.Text, PrintedNumber.InUnitOf(needed, Operand.Of(part))));
    }

    private static bool SharesCoverAll(List<Mention> parts)
    {
        var shares = parts.Select(p => p.Next is { Kind: MentionKind.Rate } r && p.Tail.Contains('占') ? r.Value : (decimal?)null).ToList();
        return shares.TrueForAll(s => s is not null) && shares.Sum() is > 0.995m and < 1.005m;
    }

    /// <summary>Names that exhaust their whole together: all levels of government paying, basic and project spending, staff and running costs.</summary>
    internal static bool Complementary(List<Mention> parts)
    {
        if (parts.Count < 2) return false;
        var leads = parts.Select(p => p.Lead).ToList();
        return Pair("基本支出", "项目支出") || Pair("人员经费", "公用经费") || Pair("财政拨款", "其他资金") || Pair("省级", "县级") || Pair("中央", "其他")
            || Pair("当年", "上年结转") || Pair("市级", "县级") || Pair("市级", "区级") || Pair("中央", "地方") || Pair("财政", "自筹");

        bool Pair(string one, string other) => leads.Exists(l => l.Contains(one, StringComparison.Ordinal)) && leads.Exists(l => l.Contains(other, StringComparison.Ordinal));
    }

    internal static bool Meets(Mention whole, List<Mention> parts)
    {
        var sum = Interval.Exactly(0);
        foreach (var part in parts) sum += part.Bounds;
        return sum.Meets(whole.Bounds);
    }
}
