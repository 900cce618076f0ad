using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Recipes;

/// <summary>Fixed by recipe: who writes the extractor never sees what the held-out recipes make.</summary>
public enum Split
{
    Train,
    Development,
    Heldout,
}

/// <summary>One layout with its own sentences.</summary>
/// <param name="Id">Permanent: it seeds the dice.</param>
/// <param name="About">What the layout shows, in one line.</param>
/// <param name="Errors">What can be planted in it.</param>
public sealed record Recipe(string Id, Split Split, string About, IReadOnlyList<ErrorKind> Errors, Action<Draft> Compose);
