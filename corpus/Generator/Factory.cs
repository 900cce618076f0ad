using PerfEval.Generator.Composition;
using PerfEval.Generator.Numbers;
using PerfEval.Generator.Recipes;

namespace PerfEval.Generator;

/// <summary>Composes the files of a corpus: recipe by recipe in turn, each file with dice of its own.</summary>
public static class Factory
{
    private const int Attempts = 20;

    /// <param name="recipe">The layout.</param>
    /// <param name="seed">The corpus' seed.</param>
    /// <param name="index">The file's number.</param>
    /// <param name="errorShare">How many of the files carry a planted error, from 0 to 1.</param>
    public static DocumentPlan Compose(Recipe recipe, long seed, int index, double errorShare)
    {
        var dice = Dice.For(seed, recipe.Id, index);
        if (recipe.Errors.Count == 0 || !dice.Chance(errorShare)) return Compose(recipe, seed, index, []);
        return Compose(recipe, seed, index, [dice.Pick(recipe.Errors)]);
    }

    /// <summary>
    /// Exactly these errors. A draw may leave no place for one (a rate that is 100 % anyway): then it is drawn again.
    /// </summary>
    public static DocumentPlan Compose(Recipe recipe, long seed, int index, IReadOnlyList<ErrorKind> errors)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var draft = new Draft(recipe.Id, Dice.For(seed + (attempt * 1_000_003L), recipe.Id, index), errors);
            recipe.Compose(draft);
            if (draft.Document.Planted.Count == errors.Count) return draft.Document;
        }

        throw new InvalidOperationException($"Recipe {recipe.Id} found no place for {string.Join(", ", errors)}.");
    }
}
