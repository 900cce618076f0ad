namespace PerfEval.Model.Facts;

/// <summary>
/// The one line that an auditor asks of a report first: what was planned in total, what was spent in total, and which rate it states.
/// A summary for lists and charts; the checker judges by the statements themselves.
/// </summary>
/// <param name="Budget">The whole budget; null where the report states none.</param>
/// <param name="Executed">The whole expenditure; null where the report states none.</param>
/// <param name="Rate">The execution rate as stated; null where the report states none.</param>
public sealed record ExecutionLine(Figure? Budget, Figure? Executed, Rate? Rate)
{
    /// <summary>The report states none of it.</summary>
    public static readonly ExecutionLine None = new(null, null, null);
}
