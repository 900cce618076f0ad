namespace PerfEval.Model.Values;

/// <summary>Names of enumerated values as the contract spells them: lower case, one word each.</summary>
public static class Spelling
{
    public static string Spelled<T>(this T value)
        where T : struct, Enum => Names<T>.Of.TryGetValue(value, out var name) ? name : value.ToString().ToLowerInvariant();

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
    }
}
