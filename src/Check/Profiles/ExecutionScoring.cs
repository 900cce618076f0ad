using System.Text.RegularExpressions;

namespace PerfEval.Check.Profiles;

/// <summary>How the execution of a budget is turned into points.</summary>
public enum ExecutionScoringKind
{
    /// <summary>Weight × rate. 财预〔2020〕10号 附件: 预算执行率分值10分, 按执行率计分; some provinces give it 20.</summary>
    Proportional,

    /// <summary>Steps or a floor that the report itself states: 执行率≥95%得满分, 低于60%不得分.</summary>
    Stepped,
}

/// <param name="Evidence">The words of the report that decide; null where it says nothing and the ministry's rule is the default.</param>
public sealed partial record ExecutionScoring(ExecutionScoringKind Kind, string? Evidence)
{
    /// <summary>Points that the execution is worth: 10 by 财预〔2020〕10号, 20 in some provinces' forms. A printed weight goes before either.</summary>
    public static IReadOnlyList<decimal> UsualWeights { get; } = [10, 20];

    /// <summary>What a report states about its own scoring, in any of its texts; the ministry's rule where it states nothing.</summary>
    public static ExecutionScoring Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string? proportion = null;
        foreach (var text in texts)
        {
            if (!text.Contains('得') && !text.Contains('扣')) continue;
            if (!text.Contains("执行率", StringComparison.Ordinal) && !text.Contains("支付率", StringComparison.Ordinal) && !text.Contains("支出进度", StringComparison.Ordinal)) continue;
            if (Steps().Match(text) is { Success: true } told) return new(ExecutionScoringKind.Stepped, told.Value);
            proportion ??= Proportion().Match(text) is { Success: true } formula ? formula.Value : null;
        }

        return new(ExecutionScoringKind.Proportional, proportion);
    }

    // Both gaps are short: what is tried at a place is bounded, and the match needs no limit of time, which a busy machine would meet.
    [GeneratedRegex(
        @"(执行率|支付率|支出进度)[^。；\n]{0,24}?(?:≥|≧|>=|>|大于|达到|高于|不低于|以上|低于|小于|不足|<|每(?:降低|减少|低))[^。；\n]{0,20}?(?:得满分|得\s*[\d.]+\s*分|不得分|得0分|扣\s*[\d.]+\s*分|计满分)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Steps();

    /// <summary>预算执行率指标得分＝分值×执行率, 得分=执行率×10分.</summary>
    [GeneratedRegex(@"得分\s*[=＝]\s*(?:该?(?:项|指标)?(?:标准)?分值|权重|\d{1,2}分?)\s*[×xX*]\s*(?:实际)?(?:预算|资金)?执行率|得分\s*[=＝]\s*(?:实际)?(?:预算|资金)?执行率\s*[×xX*]\s*(?:该?(?:项|指标)?(?:标准)?分值|权重|\d{1,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Proportion();
}
