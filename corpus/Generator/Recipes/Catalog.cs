namespace PerfEval.Generator.Recipes;

/// <summary>All recipes, in a fixed order.</summary>
public static class Catalog
{
    public static IReadOnlyList<Recipe> All { get; } = [.. MinistryForms.All, ProseProject.Recipe, ProseProject.WithWordFeatures, .. AccountsRecipes.All, .. DepartmentRecipes.All, TransferRecipe.Recipe, TransferForm.Recipe, .. LabelValueRecipe.All, .. DamageRecipes.All, .. MultiRecipes.All, .. HeldoutProse.All, .. GrowthRecipes.All, HeldoutAccounts.Recipe, RoundingRecipe.Recipe, NestedRecipe.Recipe, .. ProvinceForms.All, .. OddNumbers.All, .. LayoutRecipes.All, RelationProse.Recipe, AccountsNine.Recipe, .. HeldoutRelations.All, HeldoutDamage.Recipe];

    public static IReadOnlyList<Recipe> Of(Split split) => [.. All.Where(r => r.Split == split)];

    public static Recipe Named(string id) => All.Single(r => r.Id == id);
}
