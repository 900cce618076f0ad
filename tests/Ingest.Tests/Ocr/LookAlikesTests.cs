using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public class LookAlikesTests
{
    [Theory]
    [InlineData("支出12O万元", "支出120万元")]
    [InlineData("到位5l人", "到位51人")]
    [InlineData("执行率55，20%", "执行率55.20%")]
    [InlineData("支出33。91万元", "支出33.91万元")]
    [InlineData("安排45万无", "安排45万元")]
    [InlineData("〉80%", ">80%")]
    [InlineData("“级指标", "二级指标")]
    [InlineData("《2）项目管理情况", "（2）项目管理情况")]
    [InlineData("到位率=（到位／预算）X100%", "到位率=（到位／预算）×100%")]
    [InlineData("到位率=（到位／预算）X\n100%", "到位率=（到位／预算）×\n100%")]
    [InlineData("补助人数〈其中新增\n为首次补助）", "补助人数（其中新增\n为首次补助）")]
    public void What_the_context_decides_is_mended(string read, string mended)
    {
        var mends = new List<Mend>();

        Assert.Equal(mended, LookAlikes.Mend(read, mends));
        Assert.Single(mends);
    }

    [Theory]
    [InlineData("之95%", "≥95%")]
    [InlineData("过4800人次", "≥4800人次")]
    [InlineData("=]100%", "=100%")]
    [InlineData("=1009%0", "=100%")]
    [InlineData("959%", "95%")]
    [InlineData("占65.829%。", "占65.82%。")]
    public void Signs_read_as_characters_are_put_right_and_recorded(string read, string mended)
    {
        var mends = new List<Mend>();

        Assert.Equal(mended, LookAlikes.Mend(read, mends).Replace("\0", string.Empty, StringComparison.Ordinal));
        Assert.NotEmpty(mends);
    }

    [Theory]
    [InlineData("共1，234人")]
    [InlineData("按照《管理办法》执行")]
    [InlineData("OA系统3套")]
    [InlineData("万无一失")]
    [InlineData("〈试行〉的通知")]
    [InlineData("一是，2人到岗")]
    [InlineData("完成计划的129%")]
    [InlineData("满意度99%")]
    [InlineData("执行率9.9%")]
    [InlineData("之2023年工作，完成较好")]
    [InlineData("按照《管理办法\n（试行）》执行")]
    public void What_it_does_not_decide_stays_as_read(string read)
    {
        var mends = new List<Mend>();

        Assert.Same(read, LookAlikes.Mend(read, mends));
        Assert.Empty(mends);
    }
}
