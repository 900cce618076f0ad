using PerfEval.Check;
using PerfEval.Extract;
using PerfEval.Model.Findings;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Each way in which prose words a relation: what is right is decided and silent, what is wrong is found under its rule.</summary>
public sealed class RelationPhrasesTests
{
    public static TheoryData<string, string, string, string> Phrases => new()
    {
        { "sum", "支出共100.00万元，其中：材料费60.00万元、人工费40.00万元。", "人工费40.00", "人工费45.00" },
        { "sum", "甲、乙、丙三项支出分别为12.50万元、20.00万元、7.50万元，合计40.00万元。", "合计40.00", "合计45.00" },
        { "change-rate", "2023年支出120.00万元，比上年增加20.00万元，增长20.00%。", "20.00%", "36.00%" },
        { "change-rate", "2023年支出80.00万元，比2022年100.00万元减少20.00万元，下降20.00%。", "20.00%", "31.00%" },
        { "change-amount", "2023年支出80.00万元，比2022年100.00万元减少20.00万元，下降20.00%。", "减少20.00", "减少26.00" },
        { "execution-rate", "年初预算为100.00万元，支出决算为90.00万元，完成年初预算的90.00%。", "90.00%", "95.00%" },
        { "completion", "培训2399人，完成目标任务数2000人的120%。", "120%", "131%" },
        { "share", "总支出200.00万元，其中人员经费50.00万元，占总支出的25.00%。", "25.00%", "35.00%" },
        { "product", "改造厕所300户，每户补助1000元，共补助30万元。", "共补助30", "共补助35" },
        { "product", "资助学生200人，每人每年600元，共发放12万元。", "共发放12", "共发放15" },
    };

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_relation_told_in_words_is_decided(string rule, string sentence, string right, string wrong)
    {
        var told = Checked(sentence);
        Assert.True(told.Coverage.Consistent > 0, "no relation was found");
        Assert.DoesNotContain(told.Findings, f => f.Severity > Severity.Info);
        var findings = Checked(sentence.Replace(right, wrong, StringComparison.Ordinal)).Findings;
        Assert.True(findings.Any(f => f.Rule == rule || f.Also.Contains(rule)), string.Join('\n', findings.Select(f => $"{f.Severity} {f.Rule} {f.Message.Chinese}")));
    }

    private static CheckedReport Checked(string sentence)
    {
        var document = GridText.Document($"某县水务局2023年度河道清淤项目绩效自评报告\n一、完成情况\n{sentence}");
        return ReportChecker.Check(document, ReportExtractor.Extract(document)).Single();
    }
}
