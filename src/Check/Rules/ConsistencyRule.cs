using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Verdicts;
using PerfEval.Model.Documents;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;

namespace PerfEval.Check.Rules;

/// <summary>What a rule tells about itself: docs/rules.md is made from it.</summary>
/// <param name="Flags">What it flags.</param>
/// <param name="Source">The regulation or the arithmetic it rests on.</param>
/// <param name="Formula">With the names of the contract.</param>
/// <param name="Flagged">A sentence that is flagged, and why.</param>
/// <param name="Clean">One that looks alike and is not.</param>
/// <param name="Severities">When a contradiction is an error, a warning or a remark.</param>
public sealed record RuleCard(Message Flags, string Source, string Formula, string Flagged, string Clean, string Severities);

/// <summary>One rule: a permanent id, what it is about, and how its verdict is told.</summary>
public abstract class ConsistencyRule
{
    /// <summary>Permanent: stores and scripts know it.</summary>
    public abstract string Id { get; }

    public abstract RuleCard Card { get; }

    public virtual Decision Evaluate(Relation relation) => Judge.Decide(relation);

    /// <summary>The finding that a decision is told as; null where nothing is to be said.</summary>
    public Finding? Tell(Relation relation, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.Severity is not { } severity) return null;
        var expression = decision.Reading?.Expression;
        List<Operand> operands = [.. expression?.Operands ?? [], .. relation.Context];
        var doubtful = relation.Stated.Doubtful || operands.Exists(o => o.Doubtful);
        if (doubtful && severity == Severity.Error) severity = Severity.Warning;
        // Of words that go the wrong way the distance of the two amounts says nothing of what should stand there.
        var expected = expression is Distance && relation.Contradiction is not null ? null : expression?.Value();
        var message = relation.Contradiction ?? Describe(relation, decision);
        if (doubtful) message = Doubting(message, relation, expression);
        else if (relation.FromPicture) message = new(message.Chinese + "（数字由扫描件识别得到，请核对原件。）", message.English + " (Read from a scan: check the original.)");
        return new Finding(
            Id, severity, message, relation.Stated.Value, expected, expected is { } e ? relation.Stated.Value - e : null,
            FormulaOf(relation, expression), Evidence(relation.Stated, operands), relation.Also, doubtful);
    }

    /// <summary>The arithmetic with the document's own numbers; what is held against another number shows both.</summary>
    private static string FormulaOf(Relation relation, Expression? expression)
    {
        if (relation.Formula is { } own) return own;
        if (expression is not Elsewhere { Operand: var other }) return expression?.Print() ?? string.Empty;
        var ordered = relation.Comparison != Comparison.Equal || relation.Contradiction is not null;
        var sign = !ordered ? '≠' : relation.Stated.Value < other.Value ? '<' : '>';
        return $"{relation.Stated.Text.Trim()} {sign} {other.Text.Trim().TrimStart('≥', '≤', '>', '<', '=', '＞', '＜', '＝', ' ')}";
    }

    /// <summary>The places of the numbers, each once, that of the stated one first.</summary>
    private static Sequence<Span> Evidence(Operand stated, List<Operand> operands)
    {
        return [.. operands.Select(o => o.Source).Prepend(stated.Source).Distinct()];
    }

    /// <summary>How the two sides disagree, without the arithmetic: 「分项合计与总数不符」.</summary>
    protected abstract Message Complaint { get; }

    protected virtual Message Describe(Relation relation, Decision decision)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(decision);
        var stated = relation.Stated;
        var expression = decision.Reading?.Expression;
        var value = expression?.Value();
        var expected = value is { } v ? PrintedNumber.InUnitOf(v, stated, 2) : "—";
        var difference = value is { } w ? PrintedNumber.DifferenceInUnitOf(w, stated, 2) : "—";
        var formula = expression?.Print() ?? string.Empty;
        var remark = decision.Remark ?? relation.Why;
        var (place, placeEnglish) = PlaceOf(stated);
        if (expression is Elsewhere { Operand: var other })
        {
            var (there, thereEnglish) = PlaceOf(other);
            return new(
                $"{place}“{Name(stated)}”列为{stated.Text.Trim()}，而{there}“{Name(other)}”为{other.Text.Trim()}，{Complaint.Chinese}，相差{difference}{(remark is null ? string.Empty : "；" + remark.Chinese)}。",
                $"{placeEnglish}, “{Name(stated)}” is stated as {stated.Text.Trim()}, while {thereEnglish.ToLowerInvariant()}, “{Name(other)}”, has {other.Text.Trim()}: {Complaint.English}, a difference of {difference}{(remark is null ? string.Empty : "; " + remark.English)}.");
        }

        var chinese = $"{place}“{Name(stated)}”列为{stated.Text.Trim()}，{Complaint.Chinese}：{formula} = {expected}，相差{difference}{(remark is null ? string.Empty : "；" + remark.Chinese)}。";
        var english = $"{placeEnglish}, “{Name(stated)}” is stated as {stated.Text.Trim()}, {Complaint.English}: {formula} = {expected}, a difference of {difference}{(remark is null ? string.Empty : "; " + remark.English)}.";
        return new(chinese, english);
    }

    protected static (string Chinese, string English) PlaceOf(Operand operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        var place = operand.Source;
        var page = place.Page is { } p ? ($"第{p}页", $"Page {p}") : (string.Empty, string.Empty);
        if (place is { Table: { } table, Row: { } row }) return ($"{page.Item1}第{table + 1}个表第{row + 1}行", $"{page.Item2} table {table + 1}, row {row + 1}".Trim());
        return page.Item1.Length > 0 ? page : ($"第{place.Block + 1}段", $"Paragraph {place.Block + 1}");
    }

    /// <summary>What the number is, as it can stand in a letter; a name that says nothing by itself is told by the words before the number.</summary>
    private static string Name(Operand operand) => Readable.Of(operand.Label);

    private static Message Doubting(Message message, Relation relation, Expression? expression)
    {
        // Only a number that one misread digit would make is told: of others the reading may be wrong too, but not so.
        var agrees = expression?.Value() is { } v && PrintedNumber.InUnitOf(v, relation.Stated) is var needed && PrintedNumber.IsSlip(needed, relation.Stated.Text) ? needed : null;
        return new(
            message.Chinese + (agrees is null ? "（该数字可能识读有误，请核对原件。）" : $"（该数字可能识读有误，若为{agrees}则相符，请核对原件。）"),
            message.English + (agrees is null ? " (The number may have been misread: check the original.)" : $" (The number may have been misread: {agrees} would agree; check the original.)"));
    }
}
