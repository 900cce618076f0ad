namespace PerfEval.Train;

/// <summary>A question about a document with its right answer: what is this amount, whose is it, what report is this?</summary>
/// <param name="Answer">The gold's answer; 「none」 where the gold says that the document does not tell.</param>
/// <param name="Others">Answers that count as right too.</param>
/// <param name="Rules">What the rules answer.</param>
/// <param name="Words">What there is to read: n-grams of its surroundings, each with the zone that it stands in.</param>
internal sealed record Example(string Answer, IReadOnlyList<string> Others, string Rules, IReadOnlyList<string> Words)
{
    public bool Admits(string answer) => answer == Answer || Others.Contains(answer);
}
