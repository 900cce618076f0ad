namespace PerfEval.Extract.Narrative;

/// <summary>Labels that read well alone: the clause without its number, dates, conjunctions and link verbs, with its subject where the clause names none.</summary>
internal static class LabelWriter
{
    private const int LongestLabel = 60;

    private static readonly char[] Edges = [' ', '　', ',', '，', '、', '。', ';', '；', ':', '：', '\n', '\t', '"', '\'', '(', ')', '（', '）', '-', '—'];
    private static readonly char[] Commas = [' ', '　', ',', '，', '、', ':', '：', '；', ';'];
    private static readonly char[] Numbering = ['(', ')', '（', '）', '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '.', '、', '①', '②', '③', '④', '⑤', '⑥'];

    private static readonly string[] Heads = ["其中", "截至", "截止", "一是", "二是", "三是", "四是", "五是", "六是", "七是", "并", "且", "以及", "和", "与", "及", "同时", "另外", "另", "共", "则", "使", "让", "底", "末", "全年", "年度", "度", "以来", "的", "实现", "按照", "按", "包括", "具体", "我局", "我县", "我市", "我区", "我省", "我单位", "我中心", "我院", "我校", "我委", "我办", "本单位", "本部门", "本项目", "今年", "截至目前", "目前", "年底", "年末", "尚", "仍", "已"];

    private static readonly string[] Tails = ["分别为", "分别", "达到了", "达到", "到达", "达", "合计", "共计", "共", "总计", "累计", "为", "是", "约", "计", "了", "等", "有", "的", "仅", "已", "均为", "均", "数为", "至", "到", "控制在", "在"];

    /// <summary>A clause that begins so is a reason or a ground, not a subject.</summary>
    private static readonly string[] Reasons = ["由于", "因", "根据", "按照", "随着", "通过", "为了", "依据", "鉴于", "按", "与", "同", "比", "较", "相比"];

    /// <summary>Words that say nothing alone: a label of these needs a subject.</summary>
    private static readonly PhraseTable<bool> Generic = new(true.Words("""
        资金 实际 支出 投入 全年 执行数 执行 预算数 预算 项目 收入 到位 其他 其它 下达 中央 省级 市级 县级 区级 财政 拨款 拨付 合计 总额 完成 完成预算 占 执行率 增长 下降 减少 增加 比 上年 较 同比 金额 费用 经费 总费用 数 年 率 为 的 # 本年 年初 年末 决算 决算数 结转 结余 补助 标准 地方 配套 共 减少率 增长率 比重 比例 总支出 总收入 得分 提高 降低 上升 由 应 各 承担 人数 每人 单价 单套 单台 单件 单辆 单座 单箱 每套 每台 每件 每辆 每座 本级 自筹 单位 使用 发放 上年度 用于 达 与 、 和
        """));

    public static string Write(string lead, string? subject)
    {
        var own = LabelClause.Polish(Clean(lead));
        if (subject is null || (own.Length > 0 && !IsGeneric(own))) return own.Length > 0 ? Cut(own) : subject ?? string.Empty;
        if (own.Length == 0 || own == subject) return Cut(subject);
        // 下降 is said of its subject; 财政拨款 is a part or an aspect of it.
        if (LabelClause.IsPredicate(own)) return Cut(subject + own);
        var topic = Topic(subject);
        return (topic.Length > LongestLabel / 2 ? topic[..(LongestLabel / 2)] : topic) + "：" + Cut(own);
    }

    /// <summary>The first part of a label whose last one says nothing alone: 医疗补助 of 医疗补助：支出.</summary>
    public static string Topic(string label)
    {
        for (var colon = label.LastIndexOf('：'); colon > 0 && IsGeneric(label[(colon + 1)..]); colon = label.LastIndexOf('：')) label = label[..colon];
        return label;
    }

    public static string Clean(string lead)
    {
        var text = WithoutLooseQuotes(lead.Trim(Edges));
        for (var changed = true; changed;)
        {
            changed = false;
            var year = Math.Max(LeadingYear(text), ListNumber(text));
            if (year > 0)
            {
                text = text[year..];
                changed = true;
            }

            foreach (var head in Heads)
            {
                if (text.Length == 0 || text[0] != head[0] || !text.StartsWith(head, StringComparison.Ordinal) || (head is "使" && text.StartsWith("使用", StringComparison.Ordinal))) continue;
                text = text[head.Length..];
                changed = true;
            }

            text = text.TrimStart(Commas);
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var tail in Tails)
            {
                if (text.Length <= tail.Length || text[^1] != tail[^1] || !text.EndsWith(tail, StringComparison.Ordinal) || IsInsideWord(tail, text[^(tail.Length + 1)])) continue;
                text = text[..^tail.Length].TrimEnd(Commas);
                changed = true;
            }
        }

        text = text.Trim();
        return text.Length < 2 || Array.IndexOf(Tails, text) >= 0 ? string.Empty : text;
    }

    /// <summary>What the clause is about, without the word that says what its amount is: 一般公共服务支出 of 一般公共服务支出年初预算; null where it names nothing.</summary>
    public static string? SubjectOf(string lead)
    {
        var own = LabelClause.Polish(Clean(lead));
        if (own.Length == 0 || IsGeneric(own)) return null;
        if (MeasureLexicon.Strong.Last(own) is { } last && last.End == own.Length && last.Start > 1) own = Clean(own[..last.Start]);
        return own.Length == 0 || IsGeneric(own) ? null : own;
    }

    /// <summary>The first words of a text, up to the clause that holds its first number: what the text is about.</summary>
    public static string? Subject(ProseText text, string? fallback)
    {
        var first = Array.Find(text.Tokens, t => t.Kind is not (Numbers.NumberKind.ListNumber or Numbers.NumberKind.Year or Numbers.NumberKind.Date or Numbers.NumberKind.DocumentNumber));
        if (first.Length == 0) return fallback;
        var lead = text.LeadOf(first.Start, text.SentenceStart(first.Start));
        var start = text.SentenceStart(first.Start);
        if (lead.Start - 1 <= start) return fallback;
        if (Array.Exists(Reasons, r => text.Folded.AsSpan(start).TrimStart().StartsWith(r))) return fallback;
        var before = Clean(text.Text[start..(lead.Start - 1)].Split('：', ':', '，', ',')[^1]);
        before = before.TrimStart(Numbering);
        before = LabelClause.Polish(before);
        return before.Length is >= 2 and <= LongestLabel / 2 && before.Any(c => c > 0x2E80) ? before : fallback;
    }

    /// <summary>The nearest earlier clause of the sentence that names something: 公用经费继续压减，比上年下降5%; null where none does.</summary>
    public static string? SubjectBefore(ProseText text, Lead lead, int sentence)
    {
        if (lead.Start - 1 <= sentence) return null;
        foreach (var clause in text.LeadOf(lead.Start, sentence, wholeSentence: true).Printed.Split('，', ',', '；', ';', '：', ':').Reverse())
        {
            var trimmed = clause.AsSpan().Trim();
            if (trimmed.IsEmpty || Array.Exists(Reasons, r => clause.AsSpan().TrimStart().StartsWith(r))) continue;
            var named = LabelClause.Polish(Clean(LabelClause.SubjectOfPredicate(Clean(clause))));
            if (named.Length is >= 2 and <= LongestLabel / 2 && !IsGeneric(named) && named.Any(c => c > 0x2E80)) return named;
        }

        return null;
    }

    public static bool IsGeneric(string label)
    {
        var ideographs = 0;
        foreach (var c in label)
        {
            if (c > 0x2E80) ideographs++;
        }

        return Generic.Covered(label) >= ideographs;
    }

    /// <summary>节约, 设计, 下达: their last character is no link verb.</summary>
    private static bool IsInsideWord(string tail, char before) => tail switch
    {
        "达" => before is '下' or '送' or '传' or '表',
        "约" => before is '节' or '合' or '违' or '预' or '公',
        "计" => before is '设' or '审' or '会' or '统' or '估' or '预',
        _ => false,
    };

    /// <summary>One past the list number at the head: 1.能力提升类项目.</summary>
    private static int ListNumber(string text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        return i is 1 or 2 && i + 1 < text.Length && text[i] is '.' or '、' or '．' or '）' or ')' && !char.IsAsciiDigit(text[i + 1]) ? i + 1 : 0;
    }

    private static string WithoutLooseQuotes(string text)
    {
        if (text.Length > 0 && text[0] is '”' or '’') text = text[1..];
        if (text.Length > 0 && text[0] == '“' && !text.Contains('”')) text = text[1..];
        return text.Length > 0 && text[^1] == '“' ? text[..^1] : text;
    }

    private static int LeadingYear(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsDigit(text[i]) || text[i] is ' ')) i++;
        if (i is < 4 or > 6 || i >= text.Length || text[i] != '年') return 0;
        i++;
        if (i < text.Length && text[i] is '度' or '底' or '末' or '初') i++;
        return i;
    }

    private static string Cut(string text) => text.Length <= LongestLabel ? text : text[^LongestLabel..];
}
