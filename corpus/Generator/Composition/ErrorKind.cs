namespace PerfEval.Generator.Composition;

/// <summary>What can be planted: the kinds of mistake that published reports really make.</summary>
public enum ErrorKind
{
    /// <summary>A whole that its parts do not give.</summary>
    WrongSum,

    /// <summary>An execution rate of 100 % where less was spent, or a plain slip.</summary>
    WrongExecutionRate,
    WrongShare,
    WrongChangeAmount,

    /// <summary>A growth rate on the present year's base.</summary>
    WrongChangeBase,
    WrongProduct,
    WrongCompletion,

    /// <summary>Weights of 110 under a total of 100.</summary>
    WeightsOverHundred,
    WrongScoreSum,

    /// <summary>Execution score that is not weight × rate.</summary>
    WrongExecutionScore,

    /// <summary>Full marks for a target that was missed.</summary>
    MissedTarget,

    /// <summary>The same amount with another value elsewhere.</summary>
    CrossReferenceSlip,

    /// <summary>元 for 万元.</summary>
    UnitSlip,

    /// <summary>Words that contradict the numbers: 增加 where it fell.</summary>
    WrongDirection,
}
