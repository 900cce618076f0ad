using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Reading;

public enum MentionKind
{
    Money,
    Count,
    Rate,

    /// <summary>A count or measure that is no fact of the report: 386场, 48.2平方公里.</summary>
    Thing,
}

/// <summary>A number stated at one place, with the words around it: the common form of figures, headcounts and rates.</summary>
public sealed class Mention
{
    /// <summary>Below this the reading of a number is itself in doubt (OCR word confidence, 0 to 1).</summary>
    public const float TrustedConfidence = 0.8f;

    /// <summary>How far a value that is called 约 may be off, as a fraction of it.</summary>
    private const decimal ApproximateWidth = 0.05m;

    public required MentionKind Kind { get; init; }

    public required int Report { get; init; }

    public required string Label { get; init; }

    public required string Text { get; init; }

    public required Quantity Quantity { get; init; }

    public required Span Source { get; init; }

    public required Passage Passage { get; init; }

    public Measure? Measure { get; init; }

    public BudgetStage? Stage { get; init; }

    public Fund? Fund { get; init; }

    public RateKind? RateKind { get; init; }

    public string? UnitText { get; init; }

    public string? Per { get; init; }

    public int? Year { get; init; }

    /// <summary>The year that its report is about.</summary>
    public int? FiscalYear { get; init; }

    public Comparator? Comparator { get; init; }

    public bool Approximate { get; init; }

    public bool Doubtful { get; init; }

    // The words around a number never change, and are asked for by nearly every search.
    private Interval? _bounds;
    private int? _sentenceStart;
    private string? _lead;
    private string? _leadLetters;
    private string? _tail;
    private string? _clause;
    private string? _words;

    /// <summary>Position among the mentions of its passage, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Position among all numbers of its passage, from 0; −1 in cells.</summary>
    internal int Rank { get; set; } = -1;

    /// <summary>The number before it in its passage, whether a fact or not.</summary>
    internal Mention? Left => Rank > 0 ? Passage.Numbers[Rank - 1] : null;

    internal Mention? Right => Rank >= 0 && Rank + 1 < Passage.Numbers.Count ? Passage.Numbers[Rank + 1] : null;

    /// <summary>Whether it stands in brackets that another number of its passage stands outside of: 「惠及126户（其中甲42户、乙84户），每户3,000元」 is said of 126户.</summary>
    internal bool IsInBracketsBeside(Mention other) => Passage.Depth(Start) > Passage.Depth(other.Start);

    /// <summary>The letters between the number before (or the sentence's beginning) and this one.</summary>
    internal string Words => _words ??= Left == Previous ? LeadLetters : Wording.Letters(Passage.Slice(Math.Max(Left?.End ?? 0, SentenceStart), Start));

    public int Start => Source.Start;

    public int End => Source.End;

    /// <summary>Where its sentence begins in its passage.</summary>
    internal int SentenceStart => _sentenceStart ??= Passage.SentenceStart(Start);

    public decimal Value => Quantity.Value;

    public bool IsPrice => Per is not null || Measure == Model.Facts.Measure.Standard;

    /// <summary>Counts and prices are exact, and so is nothing: 「0万元」 beside cents is no half of 万元. A count in 万 is rounded like an amount.</summary>
    public Interval Bounds => _bounds ??= BoundsOf();

    public Mention? Previous => Position > 0 ? Passage.Mentions[Position - 1] : null;

    public Mention? Next => Position + 1 < Passage.Mentions.Count ? Passage.Mentions[Position + 1] : null;

    /// <summary>The words between the number before (or the sentence's beginning) and this one.</summary>
    public string Lead => _lead ??= Passage.Slice(Math.Max(Previous?.End ?? 0, SentenceStart), Start);

    /// <summary>As it stands in relations, once it has been used in one.</summary>
    internal Operand? Operand { get; set; }

    /// <summary>Whether it is a difference, once asked.</summary>
    internal bool? IsChange { get; set; }

    /// <summary>Whether it can be a whole or a part, once asked.</summary>
    internal bool? IsAmount { get; set; }

    /// <summary>Whether another number is held against it, once asked.</summary>
    internal bool? IsHeldAgainst { get; set; }

    /// <summary>What it counts, once asked.</summary>
    internal string? UnitClass { get; set; }

    /// <summary>How many digits its value tells, once asked.</summary>
    internal int? TellingDigits { get; set; }

    /// <summary>The letters of <see cref="Lead"/>.</summary>
    internal string LeadLetters => _leadLetters ??= Wording.Letters(Lead);

    /// <summary>The words between this number and the next (or the sentence's end).</summary>
    public string Tail => _tail ??= Passage.Slice(End, Math.Min(Next?.Start ?? Passage.Text.Length, Passage.SentenceEnd(End)));

    /// <summary>The words of its own clause before the number.</summary>
    public string Clause => _clause ??= Passage.Slice(Passage.ClauseStart(Start), Start);

    public override string ToString() => $"{Label} {Text}";

    private Interval BoundsOf()
    {
        var exact = IsPrice || (Kind == MentionKind.Money && Value == 0) || (Kind == MentionKind.Count && Quantity.Decimals >= 0) || (Kind == MentionKind.Thing && Quantity.Decimals == 0);
        var bounds = exact ? Quantity.Exact : Quantity.Bounds;
        return Approximate ? bounds.Widen(Math.Abs(Value) * ApproximateWidth) : bounds;
    }
}
