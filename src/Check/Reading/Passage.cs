using System.Buffers;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

/// <summary>A paragraph or a cell, with the numbers stated in it.</summary>
public sealed class Passage(SourceText text, int report, int block, int? row, int? column)
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?\n");
    private static readonly SearchValues<char> SegmentEnds = SearchValues.Create("。！？!?\n；;");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。！？!?\n；;，,、：:");

    /// <summary>
    /// Numbers of a passage that take part in relations, the first ones: searches hold each against all others of its passage. A rich
    /// paragraph has thirty, a whole report that was typed as one paragraph some hundreds.
    /// </summary>
    internal const int MostNumbers = 1000;

    private static readonly List<Mention> None = [];

    private BudgetItem? _item;
    private bool _itemSought;
    private int[]? _depths;
    private int[]? _sentences;
    private int[]? _segments;
    private int[]? _clauses;

    /// <summary>In simplified characters, place by place as it is printed.</summary>
    public string Text { get; } = Traditional.Simplify(text.Value);

    public int Report { get; } = report;

    public int Block { get; } = block;

    public int? Row { get; } = row;

    public int? Column { get; } = column;

    public bool InTable => Row is not null;

    /// <summary>Block, row and column as one number that grows in reading order.</summary>
    internal long Place => PlaceOf(Block, Row, Column);

    internal static long PlaceOf(int block, int? row, int? column) => ((long)block << 40) | ((long)(row + 1 ?? 0) << 20) | (long)(column + 1 ?? 0);

    /// <summary>Position among the passages of the file.</summary>
    public int Order { get; set; }

    /// <summary>The numbered heading that it stands below, of running text; null where there is none.</summary>
    internal Passage? Heading { get; set; }

    /// <summary>The item of the budget that it tells of; null where it begins with none.</summary>
    internal BudgetItem? Item
    {
        get
        {
            if (!_itemSought && !InTable) _item = BudgetItem.In(Text);
            _itemSought = true;
            return _item;
        }
    }

    /// <summary>In reading order.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>The mentions, and with them the quantities that are no facts; empty in cells that state one number.</summary>
    internal List<Mention> Numbers { get; private set; } = None;

    /// <param name="quantities">In reading order; none of them overlaps a mention.</param>
    internal void Number(List<Mention> quantities)
    {
        Numbers = quantities.Count == 0 ? Mentions : Merged(Mentions, quantities);
        for (var i = 0; i < Numbers.Count; i++) Numbers[i].Rank = i;
    }

    private static List<Mention> Merged(List<Mention> mentions, List<Mention> quantities)
    {
        var merged = new List<Mention>(mentions.Count + quantities.Count);
        var next = 0;
        foreach (var quantity in quantities)
        {
            while (next < mentions.Count && mentions[next].Start < quantity.Start) merged.Add(mentions[next++]);
            merged.Add(quantity);
        }

        merged.AddRange(mentions[next..]);
        return merged;
    }

    /// <summary>How its items are numbered: 「（」 for （1）, 「1」 for 1., 「①」, 「一」 for 一、, 「㈠」 for （一）, null for running text.</summary>
    public char? Enumerator { get; } = EnumeratorOf(text.Value);

    /// <summary>Whether characters were read with doubt.</summary>
    internal bool IsDoubtful(int start, int end) => text.Layout is { } layout && layout.Confidence(start, end) < Mention.TrustedConfidence;

    public string Slice(int start, int end) => end > start ? Text[start..end] : string.Empty;

    public int SentenceStart(int at) => StartAfter(_sentences ??= EndsOf(SentenceEnds), at);

    public int SentenceEnd(int at) => EndBefore(_sentences ??= EndsOf(SentenceEnds), at);

    /// <summary>A segment ends at a semicolon too.</summary>
    public int SegmentStart(int at) => StartAfter(_segments ??= EndsOf(SegmentEnds), at);

    public int SegmentEnd(int at) => EndBefore(_segments ??= EndsOf(SegmentEnds), at);

    public int ClauseStart(int at) => StartAfter(_clauses ??= EndsOf(ClauseEnds), at);

    /// <summary>How many brackets are open at a place.</summary>
    public int Depth(int at)
    {
        _depths ??= Text.AsSpan().IndexOfAny('（', '(') < 0 ? [] : Depths();
        return _depths.Length == 0 ? 0 : _depths[Math.Clamp(at, 0, Text.Length)];
    }

    /// <summary>Where the bracket that is open at a place closes; the text's end where it never does.</summary>
    public int BracketEnd(int at)
    {
        var depth = 0;
        for (var i = at; i < Text.Length; i++)
        {
            if (Text[i] is '（' or '(') depth++;
            else if (Text[i] is '）' or ')' && depth-- == 0) return i;
        }

        return Text.Length;
    }

    private int[] Depths()
    {
        var depths = new int[Text.Length + 1];
        for (var i = 0; i < Text.Length; i++)
        {
            var step = Text[i] is '（' or '(' ? 1 : Text[i] is '）' or ')' && depths[i] > 0 ? -1 : 0;
            depths[i + 1] = depths[i] + step;
        }

        return depths;
    }

    /// <summary>Where the stretches of one kind end, in order: looked for once, as nearly every search asks for them at every number.</summary>
    private int[] EndsOf(SearchValues<char> ends)
    {
        var found = new List<int>();
        for (var i = 0; i < Text.Length; i++)
        {
            var ahead = Text.AsSpan(i).IndexOfAny(ends);
            if (ahead < 0) break;
            i += ahead;
            if (!IsSeparator(i) && !ClosesBracket(i)) found.Add(i);
        }

        return [.. found];
    }

    /// <summary>购置费20万元（比上年增加5万元。）、接待费…: the full stop ends what the bracket says, and not the sentence around it.</summary>
    private bool ClosesBracket(int at) => at + 1 < Text.Length && Text[at] is '。' or '；' or ';' && Text[at + 1] is '）' or ')' && Depth(at) > 0;

    private static int StartAfter(int[] ends, int at)
    {
        var before = FirstFrom(ends, at);
        return before == 0 ? 0 : ends[before - 1] + 1;
    }

    private int EndBefore(int[] ends, int at)
    {
        var behind = FirstFrom(ends, at);
        return behind == ends.Length ? Text.Length : ends[behind];
    }

    /// <summary>Index of the first end that is not before a place.</summary>
    private static int FirstFrom(int[] ends, int at)
    {
        var found = Array.BinarySearch(ends, at);
        return found < 0 ? ~found : found;
    }

    /// <summary>A comma between digits is a thousands separator.</summary>
    private bool IsSeparator(int at) =>
        Text[at] is ',' or '，' && at > 0 && at + 1 < Text.Length && char.IsAsciiDigit(Text[at - 1]) && char.IsAsciiDigit(Text[at + 1]);

    private static char? EnumeratorOf(string text)
    {
        var t = text.AsSpan().TrimStart().TrimStart("“\"");
        if (t.Length < 2) return null;
        if (t[0] is >= '①' and <= '⑳') return '①';
        if (t[0] is '（' or '(')
        {
            var close = t[1..Math.Min(t.Length, 6)].IndexOfAny('）', ')');
            if (close < 1) return null;
            return char.IsAsciiDigit(t[1]) ? '（' : IsNumeral(t[1]) ? '㈠' : null;
        }

        var i = 0;
        while (i < t.Length && i < 3 && char.IsAsciiDigit(t[i])) i++;

        // 「11“.教育支出”」: a quotation mark that slipped before the point.
        if (i > 0 && t[i..] is ['“' or '"', '.' or '．' or '、', ..]) i++;
        if (i > 0 && i < t.Length && t[i] is '.' or '．' or '、' && i + 1 < t.Length && !char.IsAsciiDigit(t[i + 1])) return '1';
        if (i > 0 && i < t.Length && t[i] is '）' or ')') return ')';
        i = 0;
        while (i < t.Length && i < 3 && IsNumeral(t[i])) i++;
        if (i > 0 && i < t.Length) return t[i] == '、' ? '一' : t[i] == '是' ? '是' : null;
        return null;
    }

    private static bool IsNumeral(char c) => "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);
}
