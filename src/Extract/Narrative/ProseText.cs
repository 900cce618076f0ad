using PerfEval.Extract.Numbers;

namespace PerfEval.Extract.Narrative;

/// <summary>
/// A text prepared for reading: folded, scanned, with its brackets matched. In <see cref="Masked"/> numbers and titles (《…》)
/// are blotted out, so that words are looked for in the author's own sentences only.
/// </summary>
internal sealed class ProseText
{
    private const int LongestLead = 160;

    /// <summary>Brackets that are gone over before a number: each may be as long as the text.</summary>
    private const int MostBrackets = 40;

    /// <summary>A sentence without full stop is cut at a clause behind this many characters, so that reading stays linear.</summary>
    private const int LongSentence = 1500;
    private const int LongestSentence = 4000;

    private const char Blot = '#';

    private readonly int[] _opener;
    private readonly int[] _enclosing;
    private readonly int[] _sentenceStart;
    private readonly char[] _masked;
    private ToldRow[]? _rows;

    public ProseText(string text)
    {
        Text = text;
        Folded = FoldedText.Fold(text);
        _masked = Folded.ToCharArray();
        BlotTitles();
        OpenBrackets();
        Tokens = [.. NumberScanner.ScanFolded(Folded, text).Where(t => _masked[t.Start] != Blot)];
        foreach (var token in Tokens) _masked.AsSpan(token.Start, token.Length).Fill(Blot);
        (_opener, _enclosing) = MatchBrackets();
        _sentenceStart = SentenceStarts();
    }

    public string Text { get; }

    public string Folded { get; }

    public ReadOnlySpan<char> Masked => _masked;

    /// <summary>The rows of indicators that it tells; nearly always none.</summary>
    public ToldRow[] Rows => _rows ??= ToldRow.In(Folded);

    /// <summary>What an indicator's row at a place is of; null outside of one, and within its name.</summary>
    public string? IndicatorAt(int at)
    {
        foreach (var row in Rows)
        {
            if (row.Holds(at)) return at >= row.NameEnd ? row.Name(this) : null;
        }

        return null;
    }

    /// <summary>Numbers outside titles, in reading order.</summary>
    public NumberToken[] Tokens { get; }

    public static bool EndsSentence(char c) => c is '。' or '!' or '?' or '\n';

    public static bool EndsClause(char c) => EndsSentence(c) || c is ',' or ';' or ':';

    public int SentenceStart(int at) => _sentenceStart[at];

    public int SentenceEnd(int at)
    {
        var start = _sentenceStart[at];
        while (at < _masked.Length && _sentenceStart[at] == start && !EndsSentence(_masked[at])) at++;
        return at;
    }

    /// <summary>The place of the bracket that encloses a place; −1 where none does.</summary>
    public int EnclosingBracket(int at) => _enclosing.Length == 0 ? -1 : _enclosing[at];

    /// <summary>The place of the bracket that the one at a place closes; −1 where none stands there.</summary>
    public int OpenerOf(int closing) => _opener.Length == 0 ? -1 : _opener[closing];

    /// <summary>The numbers that begin in a range.</summary>
    public ReadOnlySpan<NumberToken> TokensBetween(int start, int end)
    {
        var from = FirstTokenAt(start);
        var to = from;
        while (to < Tokens.Length && Tokens[to].Start < end) to++;
        return Tokens.AsSpan(from, to - from);
    }

    /// <summary>The words left of a place, brackets left out.</summary>
    /// <param name="end">Where they end.</param>
    /// <param name="floor">How far they may reach.</param>
    /// <param name="wholeSentence">True to go over commas and semicolons to the start of the sentence.</param>
    public Lead LeadOf(int end, int floor, bool wholeSentence = false)
    {
        // From the right: what is read last stands first.
        Span<char> words = stackalloc char[LongestLead], printed = stackalloc char[LongestLead];
        var from = LongestLead;
        var at = end - 1;
        var brackets = 0;
        while (at >= floor && _masked[at] == ' ') at--;
        if (at >= floor && _masked[at] == ':') at--;
        for (; at >= floor && from > 0; at--)
        {
            var c = _masked[at];
            if (c == ')' && _opener.Length > 0 && _opener[at] >= 0)
            {
                if (++brackets > MostBrackets) break;
                at = _opener[at];
                continue;
            }

            if (c == '(') break;
            if (EndsSentence(c) || (!wholeSentence && EndsClause(c))) break;
            (words[--from], printed[from]) = (c, Text[at]);
        }

        return new Lead(new string(words[from..]), new string(printed[from..]), Math.Max(at + 1, floor));
    }

    /// <summary>The words right of a place: to the end of the clause, the next number that is no date, or the next bracket.</summary>
    public ReadOnlySpan<char> TailOf(int start)
    {
        var end = start;
        while (end < _masked.Length && !EndsClause(_masked[end]) && _masked[end] is not ('(' or ')' or '、'))
        {
            if (_masked[end] != Blot) end++;
            else if (DateAt(end) is { } date) end = date;
            else break;
        }

        return _masked.AsSpan(start, end - start);
    }

    /// <summary>One past the date or year that begins at a place; null where none does.</summary>
    private int? DateAt(int at)
    {
        var index = FirstTokenAt(at);
        return index < Tokens.Length && Tokens[index].Start == at && Tokens[index].Kind is NumberKind.Date or NumberKind.Year ? Tokens[index].End : null;
    }

    /// <summary>What stands in the bracket that opens at a place; empty where none does.</summary>
    public ReadOnlySpan<char> BracketAt(int start)
    {
        if (start >= _masked.Length || _masked[start] != '(') return [];
        var length = _masked.AsSpan(start).IndexOf(')');
        return length < 0 ? [] : _masked.AsSpan(start + 1, length - 1);
    }

    private int FirstTokenAt(int start)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>For each closing bracket its opening one, and for each place the bracket around it; −1 for none. Empty for a text without brackets.</summary>
    private (int[] Opener, int[] Enclosing) MatchBrackets()
    {
        if (!_masked.AsSpan().Contains('(')) return ([], []);
        var opener = new int[_masked.Length];
        var enclosing = new int[_masked.Length + 1];
        Array.Fill(opener, -1);
        var open = new Stack<int>();
        for (var i = 0; i < _masked.Length; i++)
        {
            if (_masked[i] == ')' && open.TryPop(out var at)) opener[i] = at;
            else if (EndsSentence(_masked[i])) open.Clear();
            enclosing[i] = open.TryPeek(out var around) ? around : -1;
            if (_masked[i] == '(') open.Push(i);
        }

        enclosing[^1] = -1;
        return (opener, enclosing);
    }

    private int[] SentenceStarts()
    {
        var starts = new int[_masked.Length + 1];
        var start = 0;
        for (var i = 0; i < _masked.Length; i++)
        {
            starts[i] = start;
            var length = i - start;
            if (EndsSentence(_masked[i]) || (length > LongSentence && EndsClause(_masked[i])) || length > LongestSentence) start = i + 1;
        }

        starts[^1] = start;
        return starts;
    }

    /// <summary>购置费20万元（比上年增加5万元。）、接待费…: a full stop before a closing bracket does not end the sentence around it.</summary>
    private void OpenBrackets()
    {
        for (var i = 1; i < _masked.Length; i++)
        {
            if (_masked[i] == ')' && _masked[i - 1] is '。' or ';') _masked[i - 1] = ' ';
        }
    }

    private void BlotTitles()
    {
        for (var i = 0; i < _masked.Length; i++)
        {
            if (_masked[i] != '《') continue;
            var end = _masked.AsSpan(i).IndexOf('》');
            if (end < 0) return;
            _masked.AsSpan(i, end + 1).Fill(Blot);
            i += end;
        }
    }
}

/// <param name="Words">Masked text to look for words in.</param>
/// <param name="Printed">The same place as printed.</param>
/// <param name="Start">Where it begins in the text.</param>
internal readonly record struct Lead(string Words, string Printed, int Start);
