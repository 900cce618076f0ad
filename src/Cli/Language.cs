namespace PerfEval.Cli;

/// <summary>The language of messages. Data is the document's own, and has none.</summary>
public enum Language
{
    Zh,
    En,
}

public static class Languages
{
    public static string Of(this Language language, string chinese, string english) => language == Language.En ? english : chinese;
}
