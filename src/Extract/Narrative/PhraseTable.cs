using System.Collections.Frozen;

namespace PerfEval.Extract.Narrative;

/// <summary>
/// A lexicon that is searched by longest match. A phrase may stand in it only to be passed over:
/// 转移支付 is no payment, 财政局 is no money.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<char, Entry[]> _byFirst;

    /// <summary>A bit for each character that begins a phrase: few of a text's characters do.</summary>
    private readonly ulong[] _begins = new ulong[(char.MaxValue + 1) / 64];

    /// <param name="phrases">Phrases and what they mean; a phrase that is passed over has no meaning.</param>
    public PhraseTable(IEnumerable<(string Phrase, T Meaning, bool Counts)> phrases)
    {
        _byFirst = phrases.DistinctBy(p => p.Phrase).GroupBy(p => p.Phrase[0])
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => new Entry(p.Phrase, p.Meaning, p.Counts)).OrderByDescending(e => e.Phrase.Length).ToArray());
        foreach (var first in _byFirst.Keys) _begins[first / 64] |= 1UL << (first % 64);
    }

    private sealed record Entry(string Phrase, T Meaning, bool Counts);

    /// <param name="Start">Offset in the searched text.</param>
    public readonly record struct Hit(int Start, int End, T Meaning);

    /// <summary>The phrases of a text from left to right, without overlaps.</summary>
    public void Find(ReadOnlySpan<char> text, List<Hit> hits)
    {
        hits.Clear();
        for (var at = 0; Next(text, at) is { } hit; at = hit.End) hits.Add(hit);
    }

    /// <summary>The phrase that ends nearest to the end of a text; null where there is none.</summary>
    public Hit? Last(ReadOnlySpan<char> text)
    {
        Hit? last = null;
        for (var at = 0; Next(text, at) is { } hit; at = hit.End) last = hit;
        return last;
    }

    /// <summary>How many characters of a text its phrases take.</summary>
    public int Covered(ReadOnlySpan<char> text)
    {
        var covered = 0;
        for (var at = 0; Next(text, at) is { } hit; at = hit.End) covered += hit.End - hit.Start;
        return covered;
    }

    public bool Any(ReadOnlySpan<char> text) => Next(text, 0) is not null;

    /// <summary>The first phrase that begins at or behind a place; null where there is none.</summary>
    public Hit? First(ReadOnlySpan<char> text, int from) => Next(text, from);

    /// <summary>The first phrase from a place on that counts, those that are passed over left behind; null where there is none.</summary>
    private Hit? Next(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var entry = LongestAt(text[at..]);
            if (entry is { Counts: true }) return new Hit(at, at + entry.Phrase.Length, entry.Meaning);
            at += entry?.Phrase.Length ?? 1;
        }

        return null;
    }

    /// <summary>The longest phrase at the head of a text that is not empty; null where none stands there.</summary>
    private Entry? LongestAt(ReadOnlySpan<char> text)
    {
        if ((_begins[text[0] / 64] & (1UL << (text[0] % 64))) == 0) return null;
        foreach (var entry in _byFirst[text[0]])
        {
            if (text.StartsWith(entry.Phrase)) return entry;
        }

        return null;
    }
}

internal static class PhraseTables
{
    /// <summary>Splits a table of words at white space.</summary>
    public static IEnumerable<(string Phrase, T Meaning, bool Counts)> Words<T>(this T meaning, string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, meaning, true));

    /// <summary>Words that are passed over.</summary>
    public static IEnumerable<(string Phrase, T Meaning, bool Counts)> Skip<T>(string words) where T : struct =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => (w, default(T), false));
}
