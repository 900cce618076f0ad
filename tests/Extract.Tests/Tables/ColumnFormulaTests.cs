using PerfEval.Model.Facts;
using Xunit;

namespace PerfEval.Tests.Extract.Tables;

/// <summary>What headers number their columns with, and say that they are computed from.</summary>
public sealed class ColumnFormulaTests
{
    [Theory]
    [InlineData("1 | 2 | 3=1+2", "3", "1 2", "", null)]
    [InlineData("(1) | (2) | (3)=(1)+(2)", "3", "1 2", "", null)]
    [InlineData("（1） | （2） | （3）＝（1）＋（2）", "3", "1 2", "", null)]
    [InlineData("① | ② | ③=①-②", "③", "①", "②", null)]
    [InlineData("A | B | C=A－B", "C", "A", "B", null)]
    [InlineData("A | B | C=B/A*100%", "C", "B", "", "A")]
    [InlineData("A | B | C=B÷A×100%", "C", "B", "", "A")]
    [InlineData("A | B | B/A", null, "B", "", "A")]
    [InlineData("1 | 2 | 3=(2-1)/1", "3", "2", "1", "1")]
    [InlineData("1 | 2 | 3", "3", "", "", null)]
    public void A_formula_below_a_columns_name_is_read(string numbers, string? symbol, string plus, string less, string? over)
    {
        var formula = Assert.IsType<ColumnFormula>(Last($"栏次 | {numbers}").Formula);
        Assert.Equal((symbol, plus, less, over), (formula.Symbol, string.Join(' ', formula.Plus), string.Join(' ', formula.Less), formula.Over));
    }

    [Theory]
    [InlineData("支出合计（C=A+B）", "C=A+B")]
    [InlineData("支出合计（③=①+②）", "③=①+②")]
    [InlineData("支出合计（A）", "A")]
    [InlineData("支出合计（1）", null)]
    [InlineData("支出合计（1-2）", null)]
    [InlineData("支出合计（AB）", null)]
    [InlineData("支出合计（2=1+）", null)]
    public void A_formula_stands_in_brackets_behind_a_columns_name(string header, string? formula) =>
        Assert.Equal(formula, Read($"项目 | 基本支出 | 项目支出 | {header}").Tables[0].Sections[0].Columns[^1].Formula?.Text);

    [Theory]
    [InlineData("栏次 | 1 | 2 | 3=1+2")]
    [InlineData("公式 | A | B | C=A+B")]
    [InlineData("栏次 | ① | ② | ③=①+②")]
    public void A_row_that_numbers_the_columns_holds_no_amounts(string row) =>
        Assert.Equal(["310.5", "42.3", "352.8"], Read($"项目 | 基本支出 | 项目支出 | 支出合计\n{row}").Figures.Select(f => f.Text));

    [Fact]
    public void Grades_of_a_row_are_no_numbers_of_columns() =>
        Assert.DoesNotContain(Read("等级 | A | B | C").Tables.SelectMany(t => t.Sections).SelectMany(s => s.Columns), c => c.Formula is { Plus.IsEmpty: false });

    private static ColumnReading Last(string numbers) => Read($"项目 | 基本支出 | 项目支出 | 支出合计\n{numbers}").Tables[0].Sections[0].Columns[^1];

    private static Report Read(string header) => Extracted.From($"青石县2023年支出明细表\n单位：万元\n{header}\n教育 | 310.5 | 42.3 | 352.8");
}
