namespace PerfEval.Extract.Numbers;

/// <summary>财预〔2020〕10号 in all brackets, with a bracket lost (〔2020165号), and codes in brackets ([304]某某中心).</summary>
internal static class DocumentNumber
{
    /// <summary>
    /// One past a document number or code whose first digits begin at <paramref name="start"/>; 0 where there is none.
    /// </summary>
    public static int End(ReadOnlySpan<char> text, int start, out bool isCode)
    {
        isCode = false;
        var end = Arabic.RunEnd(text, start);
        var opener = OpenerBefore(text, start);
        var isYear = Calendar.YearOf(text[start..end]) is not null;
        var close = Skip(text, end);
        if (isYear && close < text.Length && text[close] is ']' or ')')
        {
            var number = Skip(text, close + 1);
            if (number < text.Length && text[number] == '第') number = Skip(text, number + 1);
            var numberEnd = Arabic.RunEnd(text, number);
            if (numberEnd > number && numberEnd - number <= 5)
            {
                var mark = Skip(text, numberEnd);
                if (mark < text.Length && text[mark] == '号') return mark + 1;
                if (text[close] == ']' && opener == '[') return numberEnd;
            }

            return opener == '[' && text[close] == ']' ? close + 1 : 0;
        }

        if (opener == '[' && close < text.Length && text[close] == ']')
        {
            isCode = true;
            return close + 1;
        }

        var sign = Skip(text, end);
        if (sign < text.Length && text[sign] == '号' && !text[(sign + 1)..].StartsWith("线")) return sign + 1;
        return 0;
    }

    private static char OpenerBefore(ReadOnlySpan<char> text, int start)
    {
        var at = start - 1;
        if (at >= 0 && text[at] == ' ') at--;
        return at >= 0 && text[at] is '[' or '(' ? text[at] : '\0';
    }

    private static int Skip(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;
}
