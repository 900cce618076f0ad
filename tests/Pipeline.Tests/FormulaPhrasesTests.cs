using PerfEval.Model.Findings;
using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Calculations that a text writes out with their numbers.</summary>
public sealed class FormulaPhrasesTests
{
    [Theory]
    [InlineData("execution-rate", "预算执行率=实际支出/预算数×100%=362.40/400×100%=90.60%。", "=90.60%", "=96.60%")]
    [InlineData("share", "在职人员控制率＝57÷60×100％＝95.00%。", "＝95.00%", "＝91.00%")]
    [InlineData("score-weight", "该项得分=8×92.5%=7.40分。", "=7.40分", "=4.70分")]
    [InlineData("product", "发放护理补贴（860人×0.12万元/人=103.2万元）。", "=103.2", "=130.2")]
    [InlineData("execution-rate", "支出率=（实际支出274.5万元÷到位资金300万元）×100%=91.5%。", "=91.5%", "=95.1%")]
    [InlineData("score-sum", "综合得分=20×0.95+40×0.90+40×0.85=89.00分。", "=89.00分", "=98.00分")]
    [InlineData("change-rate", "下降幅度=(120-102)/120=15.0%。", "=15.0%", "=18.0%")]
    public void A_formula_with_numbers_is_done_again(string rule, string right, string result, string wrong) =>
        Told.OnlyWhenAltered(rule, right, result, wrong, Severity.Error);

    [Theory]
    [InlineData("得分=指标分值×完成率，完成率低于60%=0分。")]
    [InlineData("满意度>=95%得10分，执行率=实际支出÷预算数×100%。")]
    [InlineData("执行率=210/200×100%=100%，超出部分不加分。")]
    [InlineData("补助资金=户数×标准=312户×1500元/户=46.8万元。")]
    [InlineData("完成率=1250/1200=104.2%，得分=10×104.2%=10分。")]
    [InlineData("投入产出比=1:3，每亩=666.7平方米。")]
    public void A_formula_of_words_units_or_caps_is_let_be(string text) => Told.Nothing(text);
}
