using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Forms that print scores and no weights.</summary>
public sealed class UnweightedScoresTests
{
    private const string Form = """
        |预算执行情况（万元）（20分）||预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）|
        ||年度财政资金总额|150|144|96%|19.2|
        |年度绩效目标1（80分）|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分|
        ||产出指标|数量指标|栽植苗木|600株|600株|30|
        |||质量指标|成活率|90%|92%|20|
        ||效益指标|社会效益|受益群众|800人|830人|15|
        ||满意度指标|满意度|群众满意度|90%|95%|15|
        |总分|99.2分|
        """;

    [Theory]
    [InlineData("|99.2分|", "|98.2分|")]
    [InlineData("|600株|30|", "|600株|20|")]
    public void The_scores_make_the_total(string told, string wrong) => Told.OnlyWhenAltered("score-sum", Form, told, wrong, Severity.Error);
}
