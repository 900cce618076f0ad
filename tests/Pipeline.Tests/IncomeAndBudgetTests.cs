using Xunit;

namespace PerfEval.Tests.Pipeline;

/// <summary>Accounts of what came in and went out under names with 预算 in them, and indicators told in prose.</summary>
public sealed class IncomeAndBudgetTests
{
    [Theory]
    [InlineData("一般公共预算收入完成310万元，完成年初预算数620万元的50%。其中：税收收入200万元，非税收入110万元。")]
    [InlineData("一般公共预算支出完成480万元，占调整预算960万元的50%。其中：教育支出180万元，其他各项支出300万元。")]
    public void PartsOfWhatWasDoneAreDone(string text) => Told.Nothing(text);

    [Theory]
    [InlineData("completion", "一般公共预算收入完成310万元，完成年初预算数620万元的56%。")]
    [InlineData("share", "一般公共预算支出完成480万元，占调整预算960万元的58%。")]
    [InlineData("target-missed", "1、产出数量指标：第一，受训教师人数年初指标值为不低于85人，全年实际完成值76人。第二，培训场次年初指标值为不低于12个，全年实际完成值14个。")]
    public void WhatContradictsItIsFound(string rule, string text) => Told.Something(rule, text);

    [Theory]
    [InlineData("1、产出数量指标：第一，受训教师人数年初指标值为不低于85人，全年实际完成值96人。第二，培训场次年初指标值为不低于12个，全年实际完成值14个。")]
    [InlineData("1、产出数量指标：受益户数不低于520户1100人。")]
    public void TargetsThatWereMetAreNotMissed(string text) => Told.Nothing(text);

    [Fact]
    public void What_one_body_took_in_is_no_budget_of_another() =>
        Told.Nothing("分部门情况是：国税部门完成3860万元，为预算的46.8%；地税部门完成9740万元，为预算的51.2%；财政部门完成5720万元，为预算的77%。");
}
