namespace PerfEval.Model.Values;

/// <summary>How a target binds: ≥95% is reached by 95 % and more.</summary>
public enum Comparator
{
    Equal,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

public static class Comparators
{
    /// <summary>The sign as the contract writes it: &gt;=, &lt;=, &gt;, &lt;, =.</summary>
    public static string Sign(this Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => ">=",
        Comparator.AtMost => "<=",
        Comparator.MoreThan => ">",
        Comparator.LessThan => "<",
        _ => "=",
    };

    /// <summary>Whether an exact actual value meets an exact target.</summary>
    public static bool IsMetBy(this Comparator comparator, decimal target, decimal actual) => comparator switch
    {
        Comparator.AtLeast => actual >= target,
        Comparator.AtMost => actual <= target,
        Comparator.MoreThan => actual > target,
        Comparator.LessThan => actual < target,
        _ => actual == target,
    };
}
