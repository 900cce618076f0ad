using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>What a whole changed by, and what its parts did.</summary>
public sealed class ChangeSumsTests
{
    private const string Told3 = "2023年度“三公”经费较上年减少15.29万元，较年初预算数减少0.04万元。主要是压减经费。其中：因公出国费与上年持平；公务用车购置及运行维护费较上年减少2.90万元，较年初预算数增加0.02万元；公务接待费较上年减少12.39万元，较年初预算数减少0.06万元。";

    [Theory]
    [InlineData(Told3, "减少12.39万元", "减少12.89万元")]
    [InlineData(Told3, "增加0.02万元", "减少0.02万元")]
    [InlineData("“三公”经费支出85.53万元，同比减少44.92万元。\n其中：因公出国（境）经费0万元，同比减少0万元。公务用车购置及运行费85.53万元，同比减少44.92万元（公务用车购置费0万元，同比减少4.92万元；公务用车运行维护费85.53万元，同比减少40.00万元）。公务接待费0万元，同比减少0万元。", "同比减少40.00万元", "同比减少46.00万元")]
    public void All_parts_together_change_as_the_whole_does(string right, string told, string wrong) => Told.OnlyWhenAltered("sum", right, told, wrong);

    [Theory]
    [InlineData("“三公”经费支出165.08万元，同比减少63.96万元。其中：因公出国（境）费支出0万元。公务用车购置费支出4.78万元，同比减少54.20万元；公务用车运行维护费支出64.60万元，同比增加53.81万元。公务接待费支出95.70万元，同比减少60.14万元。")]
    public void A_part_that_tells_no_change_may_have_changed(string text) => Told.Nothing(text);
}
