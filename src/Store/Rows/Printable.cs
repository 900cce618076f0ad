namespace PerfEval.Store.Rows;

/// <summary>
/// Text for a person's terminal: a control character of a document or of a file's name is shown and not obeyed (an escape
/// sequence could clear the screen, a line feed could forge a line), and so is what turns the direction of writing round.
/// </summary>
public static class Printable
{
    /// <summary>U+2400 and what follows picture the control characters from U+0000 on.</summary>
    private const int Pictures = 0x2400;
    private const char PictureOfDelete = '\u2421';
    private const char Unpictured = '\ufffd';

    public static char Of(char character) => IsObeyed(character) ? Picture(character) : character;

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !text.Any(IsObeyed) ? text : string.Create(text.Length, text, (shown, source) =>
        {
            for (var i = 0; i < shown.Length; i++) shown[i] = Of(source[i]);
        });
    }

    /// <summary>Line ends and tabs as spaces: for prose of a document in a cell.</summary>
    public static string OnOneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Of(text.AsSpan().IndexOfAny("\r\n\t") < 0 ? text : text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));
    }

    private static bool IsObeyed(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static char Picture(char character) => character switch
    {
        < ' ' => (char)(Pictures + character),
        '\u007f' => PictureOfDelete,
        _ => Unpictured,
    };
}
