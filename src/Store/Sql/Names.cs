using PerfEval.Model.Facts;
using PerfEval.Model.Findings;

namespace PerfEval.Store.Sql;

/// <summary>The contract's words for the model's enumerations.</summary>
internal static class Names
{
    private static readonly string[] Formats = Lower<Model.Documents.DocumentFormat>();
    private static readonly string[] Statuses = Lower<DocumentStatus>();
    private static readonly string[] Kinds = Lower<ReportKind>();
    private static readonly string[] Measures = Lower<Measure>();
    private static readonly string[] Stages = Lower<BudgetStage>();
    private static readonly string[] Funds = Lower<Fund>();
    private static readonly string[] RateKinds = Lower<RateKind>();
    private static readonly string[] CountRoles = Lower<CountRole>();
    private static readonly string[] ScoreRoles = Lower<ScoreRole>();
    private static readonly string[] Severities = Lower<Severity>();

    public static string Of(Model.Documents.DocumentFormat value) => Formats[(int)value];

    public static string Of(DocumentStatus value) => Statuses[(int)value];

    public static string Of(ReportKind value) => Kinds[(int)value];

    public static string Of(Measure value) => Measures[(int)value];

    public static string Of(BudgetStage value) => Stages[(int)value];

    public static string Of(Fund value) => Funds[(int)value];

    public static string Of(RateKind value) => RateKinds[(int)value];

    public static string Of(CountRole value) => CountRoles[(int)value];

    public static string Of(ScoreRole value) => ScoreRoles[(int)value];

    public static string Of(Severity value) => Severities[(int)value];

    public static DocumentStatus Status(string name) => Enum.Parse<DocumentStatus>(name, ignoreCase: true);

    private static string[] Lower<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
