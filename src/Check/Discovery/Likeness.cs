using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery;

/// <summary>A passage without spaces and punctuation, with the place of each character that is left.</summary>
internal sealed class LetterStream
{
    private readonly int[] _at;

    public LetterStream(string text)
    {
        var kept = new char[text.Length];
        var places = new int[text.Length + 1];
        var length = 0;
        var before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            before[i] = length;
            var c = text[i];
            if (!Wording.IsLetter(c) && !char.IsDigit(c) && c is not ('.' or '%' or '％')) continue;
            kept[length] = c == '％' ? '%' : c;
            places[length++] = i;
        }

        before[text.Length] = length;
        Text = new string(kept, 0, length);
        Places = places;
        _at = before;
    }

    public string Text { get; }

    /// <summary>Offset in the passage of each character.</summary>
    public int[] Places { get; }

    /// <summary>Index of the first kept character at or behind an offset.</summary>
    public int IndexOf(int offset) => _at[offset];
}

/// <summary>How alike the surroundings of two numbers are.</summary>
/// <param name="Letters">Letters that agree in one run before and behind.</param>
/// <param name="Numbers">Telling numbers within these runs.</param>
/// <param name="SubjectDiffers">The clause in which the run before ends names another thing in each place.</param>
/// <param name="WholeClause">The run before covers the clause from its beginning.</param>
internal readonly record struct Likeness(int Letters, int Before, int Numbers, bool SubjectDiffers, bool WholeClause)
{
    private const int LongestRun = 80;
    private const int TellingDigits = 3;
    private const int FewestLetters = 4;
    private const int FewestWithNumber = 10;
    private const int FewestOfClause = 10;
    private const int FewestOfSubject = 12;

    /// <summary>The run is so long that chance and templates are out.</summary>
    public bool IsVerbatim => (Numbers >= 1 && Letters >= FewestWithNumber && (!SubjectDiffers || Numbers >= 2)) || (!SubjectDiffers && Before >= FewestOfSubject) || (!SubjectDiffers && WholeClause && Before >= FewestOfClause);

    public bool SameThing(bool template) => template ? Numbers >= 1 && Letters >= FewestWithNumber && (!SubjectDiffers || Numbers >= 2) : IsVerbatim || (Numbers >= 1 && Letters >= FewestLetters);

    public static Likeness Of(Mention one, Mention other, Dictionary<Passage, LetterStream> streams)
    {
        LetterStream a = StreamOf(one.Passage, streams), b = StreamOf(other.Passage, streams);
        int i = a.IndexOf(one.Start), j = b.IndexOf(other.Start);
        var before = 0;
        while (before < LongestRun && i - before > 0 && j - before > 0 && a.Text[i - before - 1] == b.Text[j - before - 1]) before++;
        int k = a.IndexOf(one.End), l = b.IndexOf(other.End);
        var behind = 0;
        while (behind < LongestRun && k + behind < a.Text.Length && l + behind < b.Text.Length && a.Text[k + behind] == b.Text[l + behind]) behind++;
        ReadOnlySpan<char> left = a.Text.AsSpan(i - before, before), right = a.Text.AsSpan(k, behind);
        int leftLetters = LettersIn(left), rightLetters = LettersIn(right);
        if (leftLetters + rightLetters < FewestLetters) return default;
        var cutBefore = IsNumeric(a.Text, i - before - 1) || IsNumeric(b.Text, j - before - 1);
        var cutBehind = IsNumeric(a.Text, k + behind) || IsNumeric(b.Text, l + behind);
        var numbers = Telling(left, cutBefore, false) + Telling(right, false, cutBehind);
        // Whose clause it is decides only near the limits: most pairs are far from them.
        if (leftLetters < FewestOfClause && (numbers != 1 || leftLetters + rightLetters < FewestWithNumber)) return new(leftLetters + rightLetters, leftLetters, numbers, false, false);
        var (ra, rb) = (Rest(one.Passage, a, i - before), Rest(other.Passage, b, j - before));
        // A run that ends between two different numbers stands in parallel items, each with numbers of its own.
        var parallel = i - before > 0 && j - before > 0 && char.IsAsciiDigit(a.Text[i - before - 1]) && char.IsAsciiDigit(b.Text[j - before - 1]);
        var differs = parallel || (Math.Max(ra.Length, rb.Length) > 1 && !HalfAlike(ra, rb));
        return new(leftLetters + rightLetters, leftLetters, numbers, differs, ra.Length == 0 && rb.Length == 0);
    }

    /// <summary>The letters of the clause in which a run begins, up to it.</summary>
    private static string Rest(Passage passage, LetterStream stream, int index)
    {
        if (index >= stream.Text.Length) return string.Empty;
        var offset = stream.Places[index];
        return Wording.Letters(passage.Slice(passage.ClauseStart(offset), offset));
    }

    private static bool HalfAlike(string one, string other) => one == other || (one.Length > 1 && other.Length > 1 && Wording.AreAlike(one, other, 0.5));

    private static bool IsNumeric(string text, int index) => (uint)index < (uint)text.Length && (char.IsAsciiDigit(text[index]) || text[index] == '.');

    /// <summary>Numbers of a run that tell one thing from another: three digits and more, round ones and years aside.</summary>
    private static int Telling(ReadOnlySpan<char> run, bool cutBefore, bool cutBehind)
    {
        var found = 0;
        for (var i = 0; i < run.Length;)
        {
            if (!char.IsAsciiDigit(run[i]))
            {
                i++;
                continue;
            }

            var from = i;
            while (i < run.Length && (char.IsAsciiDigit(run[i]) || run[i] == '.')) i++;
            var number = run[from..i];
            var year = i < run.Length && run[i] == '年';
            var digits = Digits(number);
            var whole = !(from == 0 && cutBefore) && !(i == run.Length && cutBehind);
            if (!year && whole && (digits >= TellingDigits || (digits == TellingDigits - 1 && number.Contains('.')))) found++;
        }

        return found;
    }

    /// <summary>Digits of a number without its point, from the first to the last that is not 0.</summary>
    private static int Digits(ReadOnlySpan<char> number)
    {
        number = number.Trim("0.");
        return number.Length - number.Count('.');
    }

    private static int LettersIn(ReadOnlySpan<char> run)
    {
        var letters = 0;
        foreach (var c in run)
        {
            if (Wording.IsLetter(c)) letters++;
        }

        return letters;
    }

    private static LetterStream StreamOf(Passage passage, Dictionary<Passage, LetterStream> streams)
    {
        if (!streams.TryGetValue(passage, out var stream)) streams[passage] = stream = new LetterStream(passage.Text);
        return stream;
    }
}
