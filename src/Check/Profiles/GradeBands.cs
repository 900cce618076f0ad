namespace PerfEval.Check.Profiles;

/// <summary>Grades by points of 100. 财预〔2020〕10号 第二十条: 90（含）以上为优, 80（含）-90为良, 60（含）-80为中, 60以下为差.</summary>
public static class GradeBands
{
    public const string Citation = "财预〔2020〕10号";

    private static readonly (decimal From, string Grade)[] Bands = [(90, "优"), (80, "良"), (60, "中"), (0, "差")];

    public static string Of(decimal points) => Bands.First(b => points >= b.From).Grade;

    /// <summary>The band that some points are in, as arithmetic: 80 ≤ 85 &lt; 90.</summary>
    public static string BandOf(string points, string grade)
    {
        var at = Array.FindIndex(Bands, b => b.Grade == grade);
        var above = at > 0 ? $" < {Bands[at - 1].From}" : string.Empty;
        return Bands[at].From == 0 ? points + above : $"{Bands[at].From} ≤ {points}{above}";
    }

    /// <summary>优秀 is 优, 良好 is 良; null for a name of another scheme (合格, A).</summary>
    public static string? Named(string grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        var name = grade.Trim('“', '”', '"', ' ', '「', '」');
        return name switch
        {
            "优" or "优秀" => "优",
            "良" or "良好" => "良",
            "中" or "中等" => "中",
            "差" or "较差" => "差",
            _ => null,
        };
    }
}
