using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>The same words told of two things, and of one thing twice.</summary>
public sealed class OccasionsTests
{
    [Theory]
    [InlineData("1．2023年第三批衔接资金项目4个，资金947.20万元。其中，市级资金64.00万元（平财预〔2023〕2号）；县级资金883.20万元（川财预〔2023〕1号）。\n2．2023年第四批衔接资金项目9个，资金601.40万元。其中，市级资金329.50万元（平财预〔2023〕2号）；县级资金271.90万元（川财预〔2023〕1号）。")]
    [InlineData("2023年共下达补助资金318.6万元（其中：下达中央补助资金295.1万元，下达省级补助资金23.5万元）。\n2022年12月下达补助资金64.5万元（其中：下达中央补助资金41.0万元，下达省级补助资金23.5万元），2023年8月下达补助资金254.1万元。")]
    [InlineData("绩效目标：村级养老服务中心资金完成184.00万元。\n村级养老服务中心资金完成72.35万元。")]
    [InlineData("本单位2023年度总收入642.18万元，其中本年收入401.36万元，较2022年度决算数减少12.50万元。\n本单位2023年度总支出642.18万元，其中本年支出517.92万元，较2022年度决算数减少9.41万元。")]
    [InlineData("年初预算为：公共预算收入68210万元（税收收入40120万元、非税收入28090万元）。\n公共预算收入由年初的68210万元调整为79350万元，调增11140万元。")]
    [InlineData("养老保险是最大的一项。2023年这部分基金收入8120亿元，支出6934亿元，同比增长20%，完成预算的102%。\n另一项是医疗保险。2023年收入3210亿元，支出2875亿元，同比增长20%，完成预算的105%。")]
    public void Words_of_two_occasions_are_no_contradiction(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("cross-reference", "2023年第三批衔接资金947.20万元，其中县级资金883.20万元，用于产业发展。\n经核对，2023年第三批衔接资金947.20万元，其中县级资金838.20万元，用于产业发展。")]
    [InlineData("cross-reference", "村级养老服务中心资金完成184.00万元，服务中心已投入使用。\n项目完成情况：村级养老服务中心资金完成72.35万元，服务中心已投入使用。")]
    public void Words_of_one_occasion_are(string rule, string text) => Told.Something(rule, text);
}
