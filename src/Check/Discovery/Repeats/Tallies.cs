using System.Text.RegularExpressions;
using PerfEval.Check.Reading;
using PerfEval.Check.Relations;
using PerfEval.Check.Rules;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Values;

namespace PerfEval.Check.Discovery.Repeats;

/// <summary>
/// 「40个项目中优24个、良10个」, 「20个项目，已完工18个」 against a list that has one row a project and its grade or state in a column, and
/// amounts told of the projects of one grade. Only a list of as many rows as the text names is the one that it counts.
/// </summary>
internal static partial class Tallies
{
    private const int FewestRows = 5;
    private const double MostlyClassed = 0.8;

    private static readonly string[] Grades = ["优", "良", "中", "差"];
    private static readonly string[] Done = ["已完工", "已完成", "已竣工", "完工", "完成", "竣工", "已验收", "已建成", "已办结", "已整改"];
    private static readonly string[] Open = ["在建", "未完工", "未完成", "未竣工", "建设中", "实施中", "进行中", "施工中", "未开工", "推进中", "整改中", "未办结", "未整改", "正在实施", "跨年实施"];
    private static readonly string[] Generic = ["个", "项"];

    /// <param name="Classes">Of each row: 优, 良, 中, 差, or 完 and 未.</param>
    private sealed record Listed(TableBlock Block, TableSection Section, int Column, List<(int Row, string Class)> Classes)
    {
        public bool IsOfGrades => Classes[0].Class is not ("完" or "未");

        public int Count(string name) => Classes.Count(c => c.Class == name);
    }

    public static IEnumerable<Relation> Find(Manuscript manuscript)
    {
        foreach (var report in manuscript.Reports)
        {
            var lists = Lists(report, manuscript).ToList();
            if (lists.Count == 0) continue;
            foreach (var passage in manuscript.EachPassage())
            {
                if (passage.InTable || passage.Report != report.Index || passage.Numbers.Count == 0) continue;
                foreach (var list in lists)
                {
                    foreach (var relation in Counts(passage, list).Concat(Amounts(manuscript, passage, list))) yield return relation;
                }
            }
        }
    }

    private static IEnumerable<Listed> Lists(Report report, Manuscript manuscript)
    {
        foreach (var table in report.Tables)
        {
            if ((uint)table.Block >= (uint)manuscript.Document.Blocks.Count || manuscript.Document.Blocks[table.Block] is not TableBlock block) continue;
            foreach (var section in table.Sections)
            {
                var rows = section.Rows.Where(r => r.Role is RowRole.Item or RowRole.Part).Select(r => r.Row).ToList();
                if (rows.Count < FewestRows) continue;
                for (var column = 1; column < block.Grid.Columns; column++)
                {
                    var classes = rows.Select(r => (Row: r, Class: ClassOf(Own(block, r, column)))).Where(c => c.Class is not null).Select(c => (c.Row, c.Class!)).ToList();
                    if (classes.Count >= FewestRows && classes.Count >= MostlyClassed * rows.Count && classes.Select(c => c.Item2 is "完" or "未").Distinct().Count() == 1) yield return new(block, section, column, classes);
                }
            }
        }
    }

    private static string Own(TableBlock block, int row, int column) => block.Grid[row, column] is { } cell && cell.Row == row && cell.Column == column ? Wording.Letters(cell.Text.Value) : string.Empty;

    private static string? ClassOf(string text) =>
        Grades.Contains(text) ? text : text is "优秀" or "良好" ? text[..1] : Done.Contains(text) ? "完" : Open.Contains(text) ? "未" : null;

    private static IEnumerable<Relation> Counts(Passage passage, Listed list)
    {
        var told = new List<(Mention Number, string Class, int Listed)>();
        foreach (var number in passage.Numbers)
        {
            if (number.Kind is not (MentionKind.Count or MentionKind.Thing) || !Generic.Contains(Wording.UnitClass(number)) || number.Comparator is not null || number.Quantity.Decimals > 0) continue;
            if (!IsOfAll(passage, number, list)) continue;
            if (ToldClass(number, list) is { } name) told.Add((number, name, list.Count(name)));
        }

        // A text that tells all grades tells one list of them.
        var agreed = told.Count(t => t.Number.Value == t.Listed);
        foreach (var (number, name, listed) in told)
        {
            var counted = Counted(list, name, listed);
            yield return new Relation(CrossReferenceRule.RuleId, passage.Report, Operand.Of(number), [new(new Elsewhere(counted))], list.IsOfGrades && agreed > 0 ? Strength.Certain : Strength.Likely)
            {
                Why = new($"明细表{list.Classes.Count}行中计得", "counted in the rows of the list"),
                Also = [SumRule.RuleId],
            };
        }
    }

    /// <summary>Whether the number is of the projects that the list has: their number stands before it in its sentence, or in the one before.</summary>
    private static bool IsOfAll(Passage passage, Mention number, Listed list)
    {
        var sentence = passage.SentenceStart(number.Start);
        var total = passage.Numbers.LastOrDefault(m => m.Start >= sentence && m.End <= number.Start && m.Value == list.Classes.Count && Generic.Contains(Wording.UnitClass(m)));
        return total is not null && !passage.Numbers.Exists(m => m.Start > total.End && m.End <= number.Start && m.Value > total.Value && Generic.Contains(Wording.UnitClass(m)))
            && !Wording.Any(passage.Slice(sentence, number.Start), "上年", "去年", "抽查", "抽取", "重点评价");
    }

    /// <summary>The class that a number's words name right before it: 评为“优”的24个, 已完工并通过验收18个.</summary>
    private static string? ToldClass(Mention number, Listed list)
    {
        var words = number.Words;
        if (list.IsOfGrades)
        {
            var name = GradePattern().Match(words);
            return name.Success ? name.Groups["grade"].Value[..1] : null;
        }

        if (Wording.Any(words, "率", "计划", "应", "按期", "指标")) return null;
        if (Wording.Any(words, Open) || Wording.Any(words, "尚有", "尚未")) return "未";
        return DonePattern().IsMatch(words) ? "完" : null;
    }

    private static Operand Counted(Listed list, string name, int listed)
    {
        var row = list.Classes.Find(c => c.Class == name).Row;
        var cell = list.Block.Grid[row, list.Column] ?? list.Block.Grid[list.Classes[0].Row, list.Column]!;
        var quantity = new Quantity(listed, 0, Unit.Count);
        return new Operand(cell.Text.Value, $"{listed}", quantity, quantity.Exact, Span.In(list.Block, cell, 0, cell.Text.Length));
    }

    /// <summary>「“优”等项目预算9302.62万元」: the sum over the rows of that grade, in the one column that the words name.</summary>
    private static IEnumerable<Relation> Amounts(Manuscript manuscript, Passage passage, Listed list)
    {
        if (!list.IsOfGrades) yield break;
        var cells = new SectionCells(manuscript, list.Block, list.Section);
        string? grade = null;
        var sentence = -1;
        foreach (var number in passage.Numbers)
        {
            if (number.Kind != MentionKind.Money || !Wording.IsAmount(number)) continue;
            if (number.SentenceStart != sentence) (grade, sentence) = (null, number.SentenceStart);
            var clauses = passage.Slice(Math.Max(number.Left is { Kind: MentionKind.Money } left ? left.End : 0, passage.SegmentStart(number.Start)), number.Start);
            var named = ClassedPattern().Matches(clauses);
            if (named.Count > 1 || Wording.Any(clauses, "其余", "其他", "以下", "以上", "部门", "其中")) grade = null;
            else if (named.Count == 1) grade = named[0].Groups["grade"].Value[..1];
            if (passage.SegmentStart(number.Start) != passage.SegmentStart(number.Left?.Start ?? number.Start) && named.Count != 1) grade = null;
            if (grade is null || ColumnOf(cells, number) is not { } column) continue;
            var parts = list.Classes.Where(c => c.Class == grade).Select(c => cells.Number(c.Row, column)).ToList();
            if (parts.Count < 2 || parts.Exists(p => p is null || !Wording.SameKind(p, number))) continue;
            yield return new Relation(SumRule.RuleId, passage.Report, Operand.Of(number), [new(new Total([.. parts.Select(p => Operand.Of(p!))]))], Strength.Likely)
            {
                Why = new($"明细表中等级为“{grade}”的{parts.Count}行之和", $"the sum over the {parts.Count} rows of that grade"),
            };
        }
    }

    private static int? ColumnOf(SectionCells cells, Mention number)
    {
        var roles = number.Measure switch
        {
            Measure.Budget => new[] { ColumnRole.Budget, ColumnRole.CurrentBudget, ColumnRole.InitialBudget },
            Measure.Executed => [ColumnRole.Executed],
            _ => [],
        };
        var columns = roles.SelectMany(cells.With).ToList();
        return columns.Count == 1 ? columns[0].Column : null;
    }

    [GeneratedRegex("(^|为|评|的|等级|等次|有|中)(?<grade>优秀|良好|优|良|中|差)(等|级|等级|档)?(的)?(项目)?(有|共|为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GradePattern();

    [GeneratedRegex("[“”\"「](?<grade>优|良|中|差)[”“\"」](等|级)?|(?<grade>优秀|优|良好|良|中|差)(等级|等|级|档)(次)?(的)?项目", RegexOptions.CultureInvariant)]
    private static partial Regex ClassedPattern();

    [GeneratedRegex("(已完工|已竣工|已完成|已建成|完工|竣工|办结|通过验收|完成验收)(并(通过|完成)验收|并投入使用|的)?(项目)?(有|共|为)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DonePattern();
}
