using System.Runtime.CompilerServices;
using PerfEval.Check.Reading;

namespace PerfEval.Check.Discovery.Language;

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
        Span<char> left = stackalloc char[LongestRun], right = stackalloc char[LongestRun];
        var before = Run.Along(a, one.Start - 1, b, other.Start - 1, -1, left);
        var behind = Run.Along(a, one.End, b, other.End, 1, right);
        left = left[..before.Length];
        right = right[..behind.Length];
        left.Reverse();
        int leftLetters = LettersIn(left), rightLetters = LettersIn(right);
        if (leftLetters + rightLetters < FewestLetters) return default;
        var numbers = Telling(left, IsNumeric(a, before.End) || IsNumeric(b, before.OtherEnd), false) + Telling(right, false, IsNumeric(a, behind.End) || IsNumeric(b, behind.OtherEnd));
        // Whose clause it is decides only near the limits: most pairs are far from them.
        if (leftLetters < FewestOfClause && (numbers != 1 || leftLetters + rightLetters < FewestWithNumber)) return new(leftLetters + rightLetters, leftLetters, numbers, false, false);
        var (ra, rb) = (Rest(one.Passage, before.Last), Rest(other.Passage, before.OtherLast));
        // A run that ends between two different numbers stands in parallel items, each with numbers of its own.
        var parallel = before is { End: >= 0, OtherEnd: >= 0 } && char.IsAsciiDigit(a[before.End]) && char.IsAsciiDigit(b[before.OtherEnd]);
        var differs = parallel || (Math.Max(ra.Length, rb.Length) > 1 && !HalfAlike(ra, rb));
        return new(leftLetters + rightLetters, leftLetters, numbers, differs, ra.Length == 0 && rb.Length == 0);
    }

    /// <summary>What two texts have in common from two places on; spaces and punctuation are passed over.</summary>
    /// <param name="Length">In characters that are read.</param>
    /// <param name="Last">The last of them in the one text; the place before the first where there is none.</param>
    /// <param name="End">The first behind them that is read, or else outside the text.</param>
    private readonly record struct Run(int Length, int Last, int OtherLast, int End, int OtherEnd)
    {
        /// <param name="step">1 forwards, −1 backwards.</param>
        /// <param name="run">Takes what is read, in the order of reading, and no more than it can hold.</param>
        public static Run Along(string one, int i, string other, int j, int step, Span<char> run)
        {
            var length = 0;
            var (last, otherLast) = (i - step, j - step);
            while (length < run.Length && (uint)i < (uint)one.Length && (uint)j < (uint)other.Length)
            {
                if (Folded(one[i]) == Folded(other[j]))
                {
                    if (IsRead(one[i]))
                    {
                        run[length++] = Folded(one[i]);
                        (last, otherLast) = (i, j);
                    }

                    (i, j) = (i + step, j + step);
                }
                else if (!IsRead(one[i])) i += step;
                else if (!IsRead(other[j])) j += step;
                else break;
            }

            return new(length, last, otherLast, NextRead(one, i, step), NextRead(other, j, step));
        }

        private static int NextRead(string text, int at, int step)
        {
            while ((uint)at < (uint)text.Length && !IsRead(text[at])) at += step;
            return at;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsRead(char c) => Wording.IsLetter(c) || char.IsDigit(c) || c is '.' or '%' or '％';

    private static char Folded(char c) => c == '％' ? '%' : c;

    /// <summary>The letters of the clause in which a run begins, up to it.</summary>
    private static string Rest(Passage passage, int from) => Wording.Letters(passage.Slice(passage.ClauseStart(from), from));

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
