namespace PerfEval.Cli;

/// <summary>Messages that come as 「中文 / English」 from where nobody knows which of them is wanted.</summary>
internal static class Bilingual
{
    private const string Between = " / ";

    /// <summary>The half in the language of messages; the whole where it is not such a message.</summary>
    public static string Of(string message, Language language)
    {
        for (var at = message.IndexOf(Between, StringComparison.Ordinal); at >= 0; at = message.IndexOf(Between, at + 1, StringComparison.Ordinal))
        {
            var (chinese, english) = (message[..at], message[(at + Between.Length)..]);
            if (chinese.Any(IsChinese) && !english.Any(IsChinese)) return language.Of(chinese, english);
        }

        return message;
    }

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';
}
