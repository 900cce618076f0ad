using CsCheck;
using PerfEval.Evaluation.Matching;
using Xunit;

namespace PerfEval.Tests.Evaluation;

public sealed class MentionMatcherTests
{
    private static readonly Gen<string[]> Mentions = Gen.Int[0, 2].Select(i => i switch { 0 => "100%", 1 => "5万元", _ => "7万元" }).Array[0, 12];

    [Fact]
    public void Mentions_are_compared_as_a_multiset()
    {
        var pairing = Match(["5万元", "5万元", "7万元"], ["7万元", "5万元", "9万元"]);
        Assert.Equal(["5万元", "7万元"], pairing.Pairs.Select(p => p.Gold).Order());
        Assert.Equal(["5万元"], pairing.Missed);
        Assert.Equal(["9万元"], pairing.Invented);
    }

    [Fact]
    public void Equal_mentions_are_paired_in_the_order_of_reading()
    {
        var pairing = MentionMatcher.Match<(string Key, int Place), (string Key, int Place)>(
            [("5", 1), ("5", 2), ("5", 3)], [("5", 10), ("5", 20), ("5", 30)], g => [g.Key], f => f.Key, (_, _) => 0, _ => false);
        Assert.Equal([(1, 10), (2, 20), (3, 30)], pairing.Pairs.Select(p => (p.Gold.Place, p.Found.Place)));
    }

    [Fact]
    public void The_context_tells_which_of_equal_mentions_was_missed()
    {
        var pairing = MentionMatcher.Match<(string Key, string Before), (string Key, string Before)>(
            [("5", "预算"), ("5", "支出"), ("5", "结余")], [("5", "支出"), ("5", "结余")], g => [g.Key], f => f.Key, (g, f) => g.Before == f.Before ? 5 : 0, _ => false);
        Assert.Equal([("5", "预算")], pairing.Missed);
    }

    [Fact]
    public void Optional_gold_counts_neither_when_missing_nor_when_there()
    {
        var missing = MentionMatcher.Match(["14项"], Array.Empty<string>(), g => [g], f => f, (_, _) => 0, _ => true);
        Assert.Empty(missing.Missed);
        var there = MentionMatcher.Match(["14项"], ["14项"], g => [g], f => f, (_, _) => 0, _ => true);
        Assert.Empty(there.Invented);
    }

    [Fact]
    public void Another_spelling_that_the_gold_admits_is_right()
    {
        var pairing = MentionMatcher.Match(["人次"], ["人（次）"], g => [g, "人（次）"], f => f, (_, _) => 0, _ => false);
        Assert.Single(pairing.Pairs);
    }

    [Fact]
    public void Every_mention_is_accounted_for_once() => Gen.Select(Mentions, Mentions).Sample((golds, founds) =>
    {
        var pairing = Match(golds, founds);
        return pairing.Pairs.Count + pairing.Missed.Count == golds.Length
            && pairing.Pairs.Count + pairing.Invented.Count == founds.Length
            && pairing.Pairs.All(p => p.Gold == p.Found)
            && !pairing.Missed.Intersect(pairing.Invented).Any();
    });

    private static Pairing<string, string> Match(string[] golds, string[] founds) => MentionMatcher.Match(golds, founds, g => [g], f => f, (_, _) => 0, _ => false);
}
