using System.Globalization;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

/// <summary>Counts and measures that are no facts of a report (386场, 48.2平方公里, 2.5个百分点) but take part in the relations it states.</summary>
internal static class QuantityScanner
{
    private const int MostDigits = 15;

    /// <summary>The longest first: 个百分点 before 个, 平方公里 before 公里.</summary>
    private static readonly string[] Units =
    [
        "个百分点", "百分点", "平方公里", "平方千米", "立方米", "平方米", "个工作日", "工作日", "人·次", "人（次）", "台（套）", "台(套)", "公里", "千米", "公顷", "公斤", "批次", "人次", "班次", "个月",
        "小时", "课时", "学时", "分钟", "千瓦", "套次", "场次", "车次", "床位", "亩", "米", "吨", "头", "只", "羽", "株", "棵", "辆", "台", "套", "架", "艘", "批", "次", "场", "期", "天", "项", "条", "份", "部", "把", "块", "根", "眼", "幢", "栋", "尾", "枚", "箱", "瓶",
        "本", "册", "件", "间", "所", "家", "处", "座", "村", "站", "盏", "支", "片", "幅", "张", "床", "节", "种", "类", "宗", "起", "例", "个", "人", "名", "户", "分",
    ];

    private static readonly Dictionary<char, string[]> ByFirst = Units.GroupBy(u => u[0]).ToDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Characters that end a number's reading as a quantity: dates, ordinals, codes.</summary>
    private const string Ordinals = "第〔[【-—~～年月:：/.";

    /// <summary>The quantities of a passage that none of its facts covers, in reading order.</summary>
    /// <param name="block">The paragraph, or the table that has the passage as a cell.</param>
    public static List<Mention> Scan(Passage passage, Block block)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var text = passage.Text;
        var found = new List<Mention>();
        var next = 0;
        for (var i = 0; i < text.Length && found.Count < Passage.MostNumbers; i++)
        {
            var ahead = text.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (ahead < 0) break;
            i += ahead;
            var end = NumberEnd(text, i);
            while (next < passage.Mentions.Count && passage.Mentions[next].End <= i) next++;
            var covered = next < passage.Mentions.Count && passage.Mentions[next].Start < end;
            if (!covered && end - i <= MostDigits && !IsOrdinal(text, i) && Read(passage, block, i, end) is { } quantity) found.Add(quantity);
            i = end - 1;
        }

        return found;
    }

    /// <summary>2023年5月 and 第3 are no quantities; 全年200天 is.</summary>
    private static bool IsOrdinal(string text, int at) =>
        IsCutOff(text, at) || (at > 0 && Ordinals.Contains(text[at - 1], StringComparison.Ordinal) && !(text[at - 1] is '年' or '月' && at > 1 && !char.IsAsciiDigit(text[at - 2])));

    /// <summary>「18. 62万亩」: the digits behind a point that a blank follows are no number of their own.</summary>
    private static bool IsCutOff(string text, int at)
    {
        var point = at - 1;
        while (point > 0 && text[point] == ' ') point--;
        return point > 0 && point < at - 1 && text[point] == '.' && char.IsAsciiDigit(text[point - 1]) && text.AsSpan(0, point).ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Characters of a passage as a place of the document.</summary>
    internal static Span PlaceOf(Passage passage, Block block, int from, int end) => block switch
    {
        TableBlock table => Span.In(table, table.Grid[passage.Row!.Value, passage.Column!.Value]!, from, end),
        _ => Span.In((TextBlock)block, from, end),
    };

    private static string? UnitAt(string text, int at)
    {
        if (at >= text.Length || !ByFirst.TryGetValue(text[at], out var units)) return null;
        foreach (var unit in units)
        {
            if (text.AsSpan(at).StartsWith(unit, StringComparison.Ordinal)) return unit;
        }

        return null;
    }

    private static int NumberEnd(string text, int from)
    {
        var end = from;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '，' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]) && IsInside(text, end)))) end++;
        return end;
    }

    /// <summary>A comma parts thousands only where three digits follow it.</summary>
    private static bool IsInside(string text, int at) =>
        text[at] == '.' || (at + 3 < text.Length && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4])));

    private static Mention? Read(Passage passage, Block block, int from, int end)
    {
        var text = passage.Text;
        var after = end;
        while (after < text.Length && text[after] == ' ') after++;
        var power = after < text.Length && text[after] == '万' ? 4 : 0;
        var unitStart = power > 0 ? after + 1 : after;
        if (UnitAt(text, unitStart) is not { } unit) return null;
        var digits = text[from..end].Replace(",", string.Empty, StringComparison.Ordinal).Replace("，", string.Empty, StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        return new Mention
        {
            Kind = MentionKind.Thing, Report = passage.Report, Label = Wording.Letters(passage.Slice(passage.ClauseStart(from), from)), Text = text[from..(unitStart + unit.Length)], Source = PlaceOf(passage, block, from, unitStart + unit.Length), Passage = passage, UnitText = unit,
            Quantity = Quantity.Scaled(number, PrintedNumber.Decimals(digits), power, Unit.None),
        };
    }
}
