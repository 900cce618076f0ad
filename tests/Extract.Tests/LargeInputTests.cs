using PerfEval.Extract;
using PerfEval.Model.Documents;
using PerfEval.Model.Values;
using PerfEval.Tests.Support;
using Xunit;

namespace PerfEval.Tests.Extract;

/// <summary>Text that says one thing over and over is read in time that grows with it.</summary>
public sealed class LargeInputTests
{
    [Fact]
    public void A_list_of_shares_without_end_is_read_in_time() =>
        IsReadInTime(2000, n => [string.Concat(Enumerable.Range(0, n).Select(i => $"{i % 90}%、")) + "的比例分担。"]);

    [Fact]
    public void Brackets_before_a_number_are_gone_over_in_time() =>
        IsReadInTime(2000, n => [string.Concat(Enumerable.Repeat("（支出5万元）", n))]);

    [Fact]
    public void A_gap_without_end_is_no_label_of_a_cover() =>
        IsReadInTime(4000, n => ["项" + new string(' ', n) + "目单位说明", "平川县2023年度道路项目绩效自评报告"]);

    [Fact]
    public void Many_covers_are_cut_in_time() =>
        IsReadInTime(500, n => [.. Enumerable.Range(0, n).Select(i => $"2023年度某{(char)('\u4e00' + i)}道路项目绩效自评报告")]);

    [Fact]
    public void Many_shares_beside_one_whole_are_read_in_time() =>
        IsReadInTime(500, n => ["全年支出5万元。", .. Enumerable.Range(0, n).Select(i => $"甲支出{i}万元，占全年支出的5%。")]);

    [Fact]
    public void A_glued_row_is_still_parted()
    {
        var report = Assert.Single(ReportExtractor.Extract(GridText.Document("""
            项目支出绩效自评表
            项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 20202010100.00%10 | | | | |
            """)));
        Assert.Equal(["20", "20", "20"], report.Figures.Select(f => f.Text));
    }

    private static void IsReadInTime(int size, Func<int, string[]> paragraphs) =>
        Assert.True(Effort.IsNearlyLinear(size, n =>
        {
            var texts = paragraphs(n).Prepend("某项目绩效自评报告").ToList();
            var document = new SourceDocument(DocumentFormat.Docx, null, texts.Select((text, i) => (Block)new TextBlock(i, null, new SourceText(text))).ToSequence());
            return () => ReportExtractor.Extract(document);
        }));
}
