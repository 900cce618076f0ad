using PerfEval.Model.Facts;

namespace PerfEval.Extract.Narrative;

/// <summary>二、省级福利彩票公益金项目24万元。 over the items that it was spent on: the level of the money that a section is about.</summary>
internal sealed class SectionFunds
{
    private const int LongestHeading = 45;

    private readonly List<(int Level, Fund Fund)> _open = [];

    /// <summary>Null where no section over the current paragraph names a level.</summary>
    public Fund? Current => _open.Count > 0 ? _open[^1].Fund : null;

    /// <summary>Takes the next paragraph into account.</summary>
    /// <param name="folded">Its text.</param>
    public void Observe(string folded)
    {
        var text = folded.AsSpan().TrimStart();
        var (level, length) = HeadingPath.Numbering(text.Length == folded.Length ? folded : text.ToString());
        if (level == 0) return;
        _open.RemoveAll(section => section.Level >= level);
        var title = text[length..].TrimEnd(" 。:;");
        if (title.Length is 0 or > LongestHeading || title.IndexOfAny("。;,:") >= 0) return;

        // 一、市级资金使用情况 is over whatever happened; money by name, or with its amount, is what the items below are of.
        if (!title.Contains("公益金", StringComparison.Ordinal) && !(title.Contains("资金", StringComparison.Ordinal) && title.Contains("元", StringComparison.Ordinal))) return;
        if (FundReader.In(title).Fund is (Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County) and var fund) _open.Add((level, fund));
    }
}
