using System.Runtime.CompilerServices;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery;

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
    public bool IsVerbatim => IsSameInTemplate || (!SubjectDiffers && Before >= FewestOfSubject) || (!SubjectDiffers && WholeClause && Before >= FewestOfClause);

    /// <summary>Long enough even where the same words stand before many values.</summary>
    public bool IsSameInTemplate => Numbers >= 1 && Letters >= FewestWithNumber && (!SubjectDiffers || Numbers >= 2);

    public bool IsSameThing => IsVerbatim || (Numbers >= 1 && Letters >= FewestLetters);

    public static Likeness Of(Mention one, Mention other)
    {
        string a = one.Passage.Text, b = other.Passage.Text;
        Span<char> run = stackalloc char[2 * LongestRun];
        int i = one.Start, j = other.Start, p = LastRead(a, i), q = LastRead(b, j);
        var before = 0;
        while (before < LongestRun && p >= 0 && q >= 0 && Folded(a[p]) == Folded(b[q]))
        {
            run[LongestRun - ++before] = Folded(a[p]);
            (i, j, p, q) = (p, q, LastRead(a, p), LastRead(b, q));
        }

        int k = FirstRead(a, one.End), l = FirstRead(b, other.End);
        var behind = 0;
        while (behind < LongestRun && k < a.Length && l < b.Length && Folded(a[k]) == Folded(b[l]))
        {
            run[LongestRun + behind++] = Folded(a[k]);
            (k, l) = (FirstRead(a, k + 1), FirstRead(b, l + 1));
        }

        ReadOnlySpan<char> left = run.Slice(LongestRun - before, before), right = run.Slice(LongestRun, behind);
        int leftLetters = LettersIn(left), rightLetters = LettersIn(right);
        if (leftLetters + rightLetters < FewestLetters) return default;
        var numbers = Telling(left, IsNumeric(a, p) || IsNumeric(b, q), false) + Telling(right, false, IsNumeric(a, k) || IsNumeric(b, l));
        // Whose clause it is decides only near the limits: most pairs are far from them.
        if (leftLetters < FewestOfClause && (numbers != 1 || leftLetters + rightLetters < FewestWithNumber)) return new(leftLetters + rightLetters, leftLetters, numbers, false, false);
        var (ra, rb) = (Rest(one.Passage, FirstRead(a, i)), Rest(other.Passage, FirstRead(b, j)));
        // A run that ends between two different numbers stands in parallel items, each with numbers of its own.
        var parallel = p >= 0 && q >= 0 && char.IsAsciiDigit(a[p]) && char.IsAsciiDigit(b[q]);
        var differs = parallel || (Math.Max(ra.Length, rb.Length) > 1 && !HalfAlike(ra, rb));
        return new(leftLetters + rightLetters, leftLetters, numbers, differs, ra.Length == 0 && rb.Length == 0);
    }

    /// <summary>Spaces and punctuation are passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRead(char c) => Wording.IsLetter(c) || char.IsDigit(c) || c is '.' or '%' or '％';

    private static char Folded(char c) => c == '％' ? '%' : c;

    /// <summary>The last character before a place that is read; −1 where there is none.</summary>
    private static int LastRead(string text, int before)
    {
        var at = before - 1;
        while (at >= 0 && !IsRead(text[at])) at--;
        return at;
    }

    /// <summary>The first character from a place on that is read; the text's end where there is none.</summary>
    private static int FirstRead(string text, int from)
    {
        var at = from;
        while (at < text.Length && !IsRead(text[at])) at++;
        return at;
    }

    /// <summary>The letters of the clause in which a run begins, up to it.</summary>
    private static string Rest(Passage passage, int from) =>
        from >= passage.Text.Length ? string.Empty : Wording.Letters(passage.Slice(passage.ClauseStart(from), from));

    private static bool HalfAlike(string one, string other) => one == other || (one.Length > 1 && other.Length > 1 && Wording.AreAlike(one, other, 0.5));

    private static bool IsNumeric(string text, int index) => (uint)index < (uint)text.Length && (char.IsAsciiDigit(text[index]) || text[index] == '.');

    /// <summary>Numbers of a run that tell one thing from another: three digits and more, round ones and years aside.</summary>
    private static int Telling(ReadOnlySpan<char> run, bool cutBefore, bool cutBehind)
    {
        var found = 0;
        for (var i = 0; i < run.Length;)
        {
            var ahead = run[i..].IndexOfAnyInRange('0', '9');
            if (ahead < 0) break;
            i += ahead;
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
}
