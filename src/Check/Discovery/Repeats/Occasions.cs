using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>The same words told of two occasions: the third batch and the fourth, a part of this whole and of that, the goal and what came of it.</summary>
internal static partial class Occasions
{
    public static bool AreApart(Mention one, Mention other) =>
        AreOppositeSides(one.LeadLetters, other.LeadLetters) || AreOfOtherItems(one.Passage, other.Passage) || AreOfOtherBudgets(one.Label, other.Label) || AreOppositeSides(one.Label, other.Label) || IsGivenAndSpent(one, other) || IsGivenAndSpent(other, one) || ArePlannedAndSpent(one, other) || ArePlannedAndSpent(other, one) || AreOfOtherTurns(one, other)
        || AreFilledAnew(one, other) || AreBelowLikes(one.Passage, other.Passage) || AreOfOtherLevels(one, other) || AreOfOtherMonths(one, other) || IsAtBeginning(one) != IsAtBeginning(other) || IsGoalAndOutcome(one, other) || ArePartsOfOthers(one, other);

    /// <summary>「…一般行政管理事务（项）A」 and 「…人口抽样调查（项）B」: items of the budget, of whatever classes and however much alike their sentences.</summary>
    private static bool AreOfOtherItems(Passage one, Passage other) => one.Item is { } a && other.Item is { } b && a.Name != b.Name;

    /// <summary>一般公共预算收入 and 政府性基金预算收入: each budget has its own income and spending.</summary>
    private static bool AreOfOtherBudgets(string one, string other) => BudgetIn(one) is var a and not 0 && BudgetIn(other) is var b and not 0 && (a & b) == 0;

    /// <summary>「财政拨款收支总计减少A」 and 「一般公共预算财政拨款支出减少B」: between them stands what other budgets changed by.</summary>
    public static bool AreChangesOfOtherBudgets(Mention one, Mention other) =>
        Wording.IsChange(one) && Wording.IsChange(other) && one.Label.Contains(General, StringComparison.Ordinal) != other.Label.Contains(General, StringComparison.Ordinal);

    /// <summary>The budgets that words name, a bit each.</summary>
    private static int BudgetIn(string words)
    {
        if (!words.Contains("预算", StringComparison.Ordinal) && !words.Contains("基金", StringComparison.Ordinal)) return 0;
        var found = 0;
        for (var i = 0; i < Budgets.Length; i++)
        {
            if (words.Contains(Budgets[i], StringComparison.Ordinal)) found |= 1 << i;
        }

        return found;
    }

    private const string General = "一般公共预算";

    private static readonly string[] Budgets = [General, "政府性基金", "国有资本经营", "社会保险基金"];

    /// <summary>本年收入 and 本年支出, 出让收入预算 and 出让支出总计.</summary>
    private static bool AreOppositeSides(string one, string other) => (Ends(one, "收入") && Ends(other, "支出")) || (Ends(one, "支出") && Ends(other, "收入"));

    private static bool Ends(string letters, string side) => letters.Contains(side, StringComparison.Ordinal) && OutcomePattern().Replace(letters, string.Empty).EndsWith(side, StringComparison.Ordinal);

    [GeneratedRegex("(?:累计|总计|合计|共计|总额|完成|实现|安排|预计|预算|决算|执行|同比|下降|增长|增加|减少|数|为|达|共)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OutcomePattern();

    /// <summary>「支出A，预算执行比例p，其中：甲B」 and 「预算C，其中：甲D」: parts of what was spent and of what was planned.</summary>
    private static bool ArePlannedAndSpent(Mention one, Mention other) =>
        one.Measure == Measure.Budget && other.Measure == Measure.Executed && NamesPlan(one) && !NamesPlan(other);

    private static bool NamesPlan(Mention mention) =>
        Wording.Without(mention.Passage.Slice(mention.SentenceStart, mention.Start), "预算执行", "公共预算").Contains("预算", StringComparison.Ordinal);

    /// <summary>「下达补助：中央资金A、县级资金B」 and 「按来源分，使用中央资金A、县级资金C」: money of one source, that was given and that was spent.</summary>
    private static bool IsGivenAndSpent(Mention one, Mention other) =>
        one.Fund is not null && one.Fund == other.Fund && one.Measure is Measure.Budget or Measure.Allocated or Measure.Received && other.Measure == Measure.Executed;

    /// <summary>「支出A，同比增加D，增长p」 and 「支出B，同比增加E，增长q」: a slip alters one number, and not the two behind it as well.</summary>
    private static bool AreFilledAnew(Mention one, Mention other)
    {
        if (one.Passage.InTable || other.Passage.InTable) return false;
        for (var i = 0; i < FewestBehind; i++)
        {
            if (one.Next is not { } a || other.Next is not { } b || a.Kind != b.Kind || a.LeadLetters.Length == 0 || a.LeadLetters != b.LeadLetters || a.Bounds.Meets(b.Bounds)) return false;
            (one, other) = (a, b);
        }

        return true;
    }

    private const int FewestBehind = 2;

    /// <summary>「第三批资金…」 and 「第四批资金…」.</summary>
    private static bool AreOfOtherTurns(Mention one, Mention other) => Turn(one) is { } a && Turn(other) is { } b && a != b;

    /// <summary>The last 第N批 before a number, of its sentence or else of its paragraph's head.</summary>
    private static string? Turn(Mention mention)
    {
        var text = mention.Passage.Text;
        if (text.AsSpan(0, mention.Start).IndexOf('第') < 0) return null;
        return TurnPattern().Matches(text[mention.SentenceStart..mention.Start]) is [.., var own] ? own.Value
            : TurnPattern().Matches(text[..mention.Start]) is [.., var above] ? above.Value : null;
    }

    /// <summary>「绩效目标：甲工程完成A」 and 「甲工程完成B」. What a cell tells, its row and column say, and not its words.</summary>
    private static bool IsGoalAndOutcome(Mention one, Mention other) => !one.Passage.InTable && !other.Passage.InTable && IsGoal(one) != IsGoal(other);

    private static bool IsGoal(Mention mention) => GoalPattern().IsMatch(mention.Passage.Text.AsSpan(mention.SentenceStart, mention.Start - mention.SentenceStart));

    /// <summary>
    /// 「（一）养老类项目」 and 「（二）助学类项目」, 「一、中央资金（80万元）」 and 「二、省级资金（20万元）」 above the same words: items of two headings that name things of
    /// one kind. 「一、基本情况」 and 「二、资金情况」 name none.
    /// </summary>
    private static bool AreBelowLikes(Passage one, Passage other)
    {
        if (one.Heading is not { } a || other.Heading is not { } b || a == b || a.Enumerator != b.Enumerator) return false;
        var (first, second) = (Name(a), Name(b));
        return first.Length > 2 && second.Length > 2 && first != second && first[^2..] == second[^2..] && !Wording.EndsWithAny(first, Sections);
    }

    /// <summary>「全市支出增长8%」 and 「市级支出增长7%」; and what stands below 「一、本级使用情况」 and 「二、补助各县使用情况」.</summary>
    private static bool AreOfOtherLevels(Mention one, Mention other)
    {
        int first = LevelsIn(one.Label), second = LevelsIn(other.Label);
        if (first == 0 && second == 0 && one.Passage.Heading is { } a && other.Passage.Heading is { } b && a != b) (first, second) = (LevelsIn(a.Text), LevelsIn(b.Text));
        return first != 0 && second != 0 && (first & second) == 0;
    }

    /// <summary>「6月份收入完成A」 and 「1-6月份收入完成B」.</summary>
    private static bool AreOfOtherMonths(Mention one, Mention other) => Months(one) is { } a && Months(other) is { } b && a != b;

    /// <summary>「年初纳入范围的有307所」: how many there were before the year changed it, and no budget of its beginning.</summary>
    private static bool IsAtBeginning(Mention mention) => mention.Kind != MentionKind.Money && mention.Clause.AsSpan().TrimStart() is var clause && (clause.StartsWith("年初") || clause.StartsWith("期初"));

    /// <summary>The months that a number's sentence begins with, or else those in the heading above it: 「1-6月份，…」, and not 「…，4月起…」.</summary>
    private static (int From, int To)? Months(Mention mention)
    {
        var sentence = mention.Passage.Text.AsSpan(mention.SentenceStart, mention.Start - mention.SentenceStart);
        var own = sentence.IndexOf('月') is >= 0 and < BeginningOfSentence ? In(sentence[..Math.Min(sentence.Length, BeginningOfSentence)].ToString()) : null;
        return own ?? (mention.Passage.Heading is { Text: var heading } && heading.Contains('月', StringComparison.Ordinal) ? In(heading) : null);

        static (int, int)? In(string words)
        {
            if (MonthsPattern().Match(words) is not { Success: true } told) return null;
            var to = PrintedDigits.Whole(told.Groups["to"].ValueSpan);
            return (told.Groups["from"].Success ? PrintedDigits.Whole(told.Groups["from"].ValueSpan) : to, to);
        }
    }

    private const int BeginningOfSentence = 16;

    [GeneratedRegex(@"(?:(?<from>\d{1,2})月?\s*[-—－~～至到]{1,2}\s*)?(?<!\d)(?<to>\d{1,2})月份?(?!\s*\d*日|底|末|初|起|前|后|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MonthsPattern();

    /// <summary>The levels of government that words name, a bit each. 本级 may be any of them, but never the whole territory nor what others are given.</summary>
    private static int LevelsIn(string words)
    {
        var found = 0;
        var letters = new LetterSet(words);
        foreach (var (word, bits) in Levels)
        {
            if (letters.MayHold(word) && words.Contains(word, StringComparison.Ordinal)) found |= bits;
        }

        return found;
    }

    private const int Own = 0b1111;

    private static readonly (string Word, int Bits)[] Levels =
    [
        ("中央", 1), ("省级", 2), ("省本级", 2), ("自治区本级", 2), ("市级", 4), ("市本级", 4), ("州级", 4), ("州本级", 4), ("县级", 8), ("县本级", 8), ("区级", 8), ("区本级", 8), ("本级", Own),
        ("全国", 16), ("全省", 32), ("全自治区", 32), ("全市", 64), ("全州", 64), ("全县", 128), ("全区", 128), ("地方", 256), ("补助市县", 256), ("补助县", 256), ("补助各", 256), ("对下转移", 256),
    ];

    private static readonly string[] Sections = ["情况", "分析", "说明", "管理", "问题", "措施", "建议", "效果", "绩效", "结论", "执行", "使用", "完成", "概况", "评价"];

    /// <summary>What a heading names, without its number and its amount.</summary>
    private static string Name(Passage heading)
    {
        var end = heading.Text.AsSpan().IndexOfAnyInRange('0', '9') is > 0 and var digit && heading.Mentions.Count > 0 ? Math.Min(digit, heading.Mentions[0].Start) : heading.Text.Length;
        var name = Wording.Letters(heading.Slice(0, end).TrimEnd('（', '('));
        return Wording.Unnumbered(name);
    }

    /// <summary>「12月下达甲（其中：中央资金A）」 and 「全年共下达乙（其中：中央资金B）」: A and B are parts of two amounts.</summary>
    private static bool ArePartsOfOthers(Mention one, Mention other) =>
        Whole(one) is { } a && Whole(other) is { } b && Wording.SameKind(a, b) && !a.Bounds.Meets(b.Bounds) && !PrintedNumber.IsSlip(a.Text, b.Text);

    /// <summary>The amount that 其中 divides, in brackets or behind it, where the number is one of the parts.</summary>
    private static Mention? Whole(Mention part)
    {
        var passage = part.Passage;
        var from = passage.SentenceStart(Math.Max(0, part.SentenceStart - 1));
        var at = passage.Text.LastIndexOf("其中", part.Start, part.Start - part.SentenceStart, StringComparison.Ordinal);
        if (at < 0 || passage.Depth(part.Start) < passage.Depth(at)) return null;
        return passage.Mentions.LastOrDefault(m => m.End <= at && m.Start >= from && Wording.SameKind(m, part) && Wording.IsAmount(m) && m.Value >= part.Value);
    }

    [GeneratedRegex("((绩效|总体|年度|预期|产出)目标|目标值|指标值)(为|是|：|:)(?!.*实际)|(计划|预计|拟)完成(?!.*实际)", RegexOptions.CultureInvariant)]
    private static partial Regex GoalPattern();

    [GeneratedRegex("第[一二三四五六七八九十0-9]{1,3}(批|期|标段|包|组|轮|阶段|片区)", RegexOptions.CultureInvariant)]
    private static partial Regex TurnPattern();
}
