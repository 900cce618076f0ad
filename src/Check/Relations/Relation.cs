using PerfEval.Check.Reading;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Relations;

/// <summary>How surely the document states a relation: it bounds what a contradiction may be called.</summary>
public enum Strength
{
    /// <summary>Counted when it holds, silent when it does not: the numbers may be about different things.</summary>
    Possible,

    /// <summary>At most a warning.</summary>
    Likely,

    /// <summary>The wording or the layout leaves no other reading.</summary>
    Certain,
}

/// <summary>What a way of reading a relation would mean if it gave the stated number.</summary>
public enum ReadingKind
{
    /// <summary>The relation holds.</summary>
    Claimed,

    /// <summary>The number is right on a base that the text does not name: 'base unclear', never an error.</summary>
    OtherBase,

    /// <summary>It explains the mistake: growth on the wrong year, a part left out.</summary>
    Mistake,
}

/// <param name="Remark">What is to be said when this reading gives the number, put into words only then; null for the claim itself.</param>
public sealed record RelationReading(Expression Expression, ReadingKind Kind = ReadingKind.Claimed, Func<Message>? Remark = null);

/// <summary>How the two sides must stand to each other.</summary>
public enum Comparison
{
    Equal,

    /// <summary>The stated number may not be below the expression: a whole and some of its parts.</summary>
    AtLeast,

    /// <summary>The stated number may not be above the expression: a score and its weight.</summary>
    AtMost,
}

/// <summary>A relation that the document states between its own numbers.</summary>
/// <param name="Rule">Permanent id of the rule that decides it.</param>
/// <param name="Report">Index of the report in whose findings it belongs.</param>
/// <param name="Readings">The claim first; the relation holds when any claimed reading holds.</param>
public sealed record Relation(string Rule, int Report, Operand Stated, Sequence<RelationReading> Readings, Strength Strength, Comparison Comparison = Comparison.Equal)
{
    /// <summary>Strength where the expression is below the stated number: parts may leave some out.</summary>
    public Strength Short { get; init; } = Strength;

    /// <summary>Why the document is taken to state it, for the message's end; null where the formula says enough.</summary>
    public Message? Why { get; init; }

    /// <summary>Other rules that the same fault breaks.</summary>
    public Sequence<string> Also { get; init; }

    /// <summary>What is told as the formula where no reading is one: 89.41 &lt; 90. Null where the reading's own says it.</summary>
    public string? Formula { get; init; }

    /// <summary>Contradictory by words, not by arithmetic: the verdict is fixed by the discovery (target missed, direction).</summary>
    public Message? Contradiction { get; init; }

    /// <summary>The most that a contradiction may be called, whatever its strength.</summary>
    public Severity Ceiling { get; init; } = Severity.Error;

    /// <summary>Its numbers were read from a picture, and a single misreading would explain the contradiction.</summary>
    public bool FromPicture { get; init; }

    /// <summary>What is said where another printed base gives the number.</summary>
    public Severity OtherBase { get; init; } = Severity.Info;

    /// <summary>Further places that belong to the evidence.</summary>
    public Sequence<Operand> Context { get; init; }
}
