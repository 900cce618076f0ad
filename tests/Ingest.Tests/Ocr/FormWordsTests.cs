using PerfEval.Ingest.Ocr;
using Xunit;

namespace PerfEval.Tests.Ingest.Ocr;

public class FormWordsTests
{
    [Theory]
    [InlineData("年度指标直", "年度指标值")]
    [InlineData("经济效蔓\n指标", "经济效益\n指标")]
    [InlineData("效蔓指标\n（30分）", "效益指标\n（30分）")]
    [InlineData("质量达标李", "质量达标率")]
    [InlineData("旅客满意\n厌", "旅客满意\n度")]
    [InlineData("服务对象酒意层指标", "服务对象满意度指标")]
    public void A_cell_that_is_nearly_a_word_of_the_forms_is_that_word(string read, string mended)
    {
        var mends = new List<Mend>();

        Assert.Equal(mended, FormWords.Mend(read, mends));
        Assert.Single(mends);
    }

    [Theory]
    [InlineData("效益指标")]
    [InlineData("二级指标")]
    [InlineData("完成值")]
    [InlineData("总体指标")]
    [InlineData("实际完成丰")]
    [InlineData("群众满意率")]
    [InlineData("公益性活动场次")]
    public void Other_cells_stay_as_read(string read)
    {
        var mends = new List<Mend>();

        Assert.Same(read, FormWords.Mend(read, mends));
        Assert.Empty(mends);
    }
}
