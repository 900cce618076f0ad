using CsCheck;
using PerfEval.Model.Values;
using Xunit;

namespace PerfEval.Tests.Model;

public class LetterSetTests
{
    private static readonly string[] Words = ["预算", "执行率", "资", "率a", "算执", "没有", string.Empty];

    [Fact]
    public void A_word_that_a_text_holds_is_never_ruled_out() =>
        Gen.Char["财政资金预算执行率ab12，。"].Array[1, 90].Select(letters => new string(letters)).Sample(text => Array.TrueForAll(Words, word =>
        {
            var holds = text.Contains(word, StringComparison.Ordinal);
            return LetterSet.HasAny(text, [word]) == holds && (!holds || new LetterSet(text).MayHold(word));
        }));

    [Theory]
    [InlineData("年初预算数", "决算", false)]
    [InlineData("年初预算数", "预算", true)]
    [InlineData("", "预算", false)]
    public void Of_a_short_text_most_other_words_are_ruled_out(string text, string word, bool may) => Assert.Equal(may, new LetterSet(text).MayHold(word));
}
