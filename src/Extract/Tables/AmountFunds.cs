using PerfEval.Model.Facts;

namespace PerfEval.Extract.Tables;

/// <summary>Whose money an amount of a table is: what its row says, then its column, then the table's title.</summary>
internal sealed class AmountFunds(SectionLayout layout, TableContext context)
{
    /// <summary>分县（区）测算表 and 市级项目明细表 name the rows, not whose money it is.</summary>
    private readonly Fund? _fundOfTitle = FundOfTitle(Words.Compact(context.Title ?? string.Empty));

    /// <summary>地区 | 县（区） over 市本级 and its neighbours: places that spent, and no sources.</summary>
    private readonly bool _listsPlaces = Array.Exists(layout.Columns, c => c.Role is ColumnRole.Label or ColumnRole.Unknown && Words.Compact(c.Header) is "地区" or "区域" or "县区" or "县(区)" or "县(市、区)" or "市县" or "区县" or "市(县)" or "市州" or "市(州)" or "地市");

    /// <summary>项目名称 | 计划资金 | 已拨付: 项目管理费 of a county and 其他类 are what the money was for.</summary>
    private readonly bool _listsProjects = Array.Exists(layout.Columns, c => c.Role == ColumnRole.Label && Words.Compact(c.Header) == "项目名称");

    /// <summary>Whose money the group is that the row stands in; null outside of one.</summary>
    private Fund? _ofGroup;

    private int _groupNumber;

    /// <summary>中央资金, 财政拨款: a row before was a source of the money.</summary>
    private bool _listsSources = Array.Exists(layout.Columns, c => Lexicon.HasAny(Words.Compact(c.Header), ["来源", "渠道", "资金类型", "资金性质"]));

    /// <summary>一 | 中央资金小计 over 1, 2, 3: what is numbered below a level's money is that level's, whatever it is for.</summary>
    public void Enter(RowReading row, RowLevels.Line line)
    {
        if (row.Role == RowRole.Total || line.Number <= _groupNumber) _ofGroup = null;
        if (!_listsSources && !IsRest(line.Label) && Lexicon.FundOf(line.Label) is not (null or Fund.Total or Fund.Carryover)) _listsSources = true;
        if (row.Role == RowRole.Item && line.Number is 1 or 2 && Lexicon.FundOf(line.Label) is Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County)
            (_ofGroup, _groupNumber) = (Lexicon.FundOf(line.Label), line.Number);
    }

    /// <param name="label">The row's label, compact.</param>
    /// <param name="header">The column's header, compact; empty where it says nothing of funds.</param>
    public Fund? Of(RowReading row, string label, string header)
    {
        if (_ofGroup is { } group) return group;
        var byRow = NamesAnItem(label) || (!_listsSources && IsRest(label)) || (_listsPlaces && label.EndsWith("本级", StringComparison.Ordinal)) ? null : Lexicon.FundOf(label);
        var byHeader = Lexicon.FundOf(header);
        if (byHeader == Fund.Carryover && !Lexicon.HasAny(header, ["上年", "年初", "以前年度"])) byHeader = null;
        if (byRow == Fund.Total && IsSource(byHeader, header)) return byHeader;
        if (byRow is not null && (byRow != Fund.Total || layout.Kind == TableKind.Funds)) return byRow;
        if (byHeader is not null and not Fund.Total) return byHeader;
        var byTitle = _fundOfTitle;
        if (layout.Kind != TableKind.Funds && byTitle == Fund.Fiscal) return byTitle;
        if (layout.Kind == TableKind.Accounts && !(byHeader == Fund.Total || row.Role == RowRole.Total)) return null;
        if (byTitle is Fund.Central or Fund.Provincial or Fund.Municipal or Fund.County && byRow is null && layout.Kind is TableKind.Data or TableKind.Funds && !Lexicon.HasAny(label, ["资金", "拨款", "补助", "配套", "地方", "自筹", "投入"])) return byTitle;
        return byRow ?? byHeader ?? (row.Role == RowRole.Total && RowLevels.IsTotal(label) ? Fund.Total : null);
    }

    private static Fund? FundOfTitle(string title)
    {
        if (Lexicon.HasAny(title, ["分县", "各县", "分区", "各区", "分市", "各市", "分地", "级项目", "级部门", "级单位"])) return null;

        // 补助县（区）资金: who gets it. 国有资本经营收入 is profit, dividends and sales, and nothing that the treasury gave.
        if (Lexicon.HasAny(title, ["补助县", "补助区", "补助市", "补助旗", "下达县", "下达区", "拨付县", "拨付区"])) return null;
        return Lexicon.FundOf(title) is { } fund && !(fund == Fund.Fiscal && title.Contains("国有资本经营", StringComparison.Ordinal) && !Lexicon.HasAny(title, ["拨款", "财政资金", "财政补助"])) ? fund : null;
    }

    /// <summary>其他 among kinds of expenditure: the rest of them, and no other source.</summary>
    private static bool IsRest(string label) => label is "其他" or "其它" or "其他支出" or "其它支出" or "其他费用";

    /// <summary>Whether a column is one source of the money: of all of 结余 the whole is told, of 上年结转 what was brought forward.</summary>
    private static bool IsSource(Fund? fund, string header) =>
        fund is not null and not Fund.Total && (fund != Fund.Carryover || header.Contains("上年", StringComparison.Ordinal));

    /// <summary>其他教育支出 is an item of accounts and says nothing of whose money it is.</summary>
    private bool NamesAnItem(string label) =>
        (layout.Kind == TableKind.Accounts && layout.Has(ColumnRole.Code) && !RowLevels.IsTotal(label)) || (layout.Kind is TableKind.Accounts or TableKind.Data || _listsProjects) && !Lexicon.HasAny(label, ["收入", "拨款", "资金", "结转", "结余", "合计", "总计", "总额", "预算"]) && label.Length > 4;
}
