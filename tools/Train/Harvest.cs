using PerfEval.Evaluation;
using PerfEval.Evaluation.Gold;
using PerfEval.Evaluation.Matching;
using PerfEval.Ingest;
using PerfEval.Model.Documents;
using PerfEval.Model.Facts;
using PerfEval.Model.Findings;
using PerfEval.Model.Values;
using PerfEval.Pipeline;

namespace PerfEval.Train;

/// <summary>The questions of each task.</summary>
internal sealed record Questions(List<Example> Measure, List<Example> Fund, List<Example> Columns, List<Example> Kinds)
{
    public IEnumerable<(string Task, List<Example> Examples)> All => [("measure", Measure), ("fund", Fund), ("column", Columns), ("kind", Kinds)];
}

/// <summary>Reads documents that have gold and makes questions of them: amounts in sentences, columns of amounts in tables, reports.</summary>
internal static class Harvest
{
    private const int LeftReach = 28;
    private const int RightReach = 12;
    private const string None = "none";
    private const int TitleReach = 60;
    private const int HeadersRead = 4;

    public static Questions From(IReadOnlyList<string> folders)
    {
        var documents = folders.SelectMany(folder => Evaluator.Find(GoldReader.ReadAll(folder), ["docx"])).ToList();
        var questions = new Questions([], [], [], []);
        var read = documents.AsParallel().AsOrdered().Select(d => (d.Gold, Outcome: DocumentPipeline.RunFile(d.Path, IngestLimits.Default)));
        foreach (var (gold, outcome) in read)
        {
            if (outcome.Document is not { } document) continue;
            Take(gold, outcome, document, questions);
        }

        return questions;
    }

    private static void Take(GoldFile gold, DocumentOutcome outcome, SourceDocument document, Questions questions)
    {
        var reports = outcome.Reports.Select(r => r.Report).ToList();
        var pairing = MentionMatcher.Match<GoldFigure, Figure>(
            [.. gold.Reports.SelectMany(r => r.Figures)], [.. reports.SelectMany(r => r.Figures)],
            g => [Key(g.Text.Value, g.Amount.Value)], f => Key(f.Text, f.Amount.Value), (_, _) => 0, g => g.Optional);
        var pairs = pairing.Pairs.Where(p => !p.Gold.Optional).ToList();
        foreach (var (wanted, found) in pairs.Where(p => !p.Found.Source.InTable)) TakeSentence(wanted, found, document, questions);
        foreach (var column in pairs.Where(p => p.Found.Source.InTable).GroupBy(p => (p.Found.Source.Block, p.Found.Source.Column))) TakeColumn(document, column.Key.Block, column.Key.Column!.Value, [.. column], questions);
        if (reports.Count != gold.Reports.Count) return;
        for (var i = 0; i < reports.Count; i++) questions.Kinds.Add(KindOf(gold.Reports[i], reports[i], document));
    }

    private static string Key(string? text, decimal? amount) => $"{string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c)))}|{amount:0.######}";

    private static void TakeSentence(GoldFigure wanted, Figure found, SourceDocument document, Questions questions)
    {
        var text = ((TextBlock)document.Blocks[found.Source.Block]).Text.Value;
        var words = new List<string>();
        NGrams.Add(words, "l", text[Math.Max(0, found.Source.Start - LeftReach)..found.Source.Start], 1);
        NGrams.Add(words, "r", text[found.Source.End..Math.Min(text.Length, found.Source.End + RightReach)], -1);
        NGrams.Add(words, "h", HeadingAbove(document, found.Source.Block), 0);
        questions.Measure.Add(new Example(wanted.Measure.Value ?? None, OthersOf(wanted.Measure), found.Measure.Spelled(), words));
        questions.Fund.Add(new Example(wanted.Fund.Value ?? None, OthersOf(wanted.Fund), found.Fund?.Spelled() ?? None, words));
    }

    /// <summary>What the amounts of a column are: the answer that most of its cells have.</summary>
    private static void TakeColumn(SourceDocument document, int block, int column, IReadOnlyList<(GoldFigure Gold, Figure Found)> cells, Questions questions)
    {
        var grid = ((TableBlock)document.Blocks[block]).Grid;
        var answer = cells.GroupBy(c => c.Gold.Measure.Value ?? None).MaxBy(g => g.Count())!.Key;
        var rules = cells.GroupBy(c => c.Found.Measure.Spelled()).MaxBy(g => g.Count())!.Key;
        var others = cells.Where(c => (c.Gold.Measure.Value ?? None) == answer).Select(c => c.Gold.Measure).SelectMany(OthersOf).Distinct().ToList();
        var words = new List<string>();
        var top = cells.Min(c => c.Found.Source.Row!.Value);
        var headers = Enumerable.Range(0, top).Select(r => grid.TextAt(r, column)).Where(t => t.Length > 0 && !char.IsDigit(t[0])).Distinct().TakeLast(HeadersRead).ToList();
        for (var i = 0; i < headers.Count; i++) NGrams.Add(words, "c" + (headers.Count - i), headers[i], 0);
        if (column > 0) NGrams.Add(words, "b", grid.TextAt(top, column - 1), 0);
        foreach (var cell in cells.Take(HeadersRead)) NGrams.Add(words, "v", cell.Found.Text, 0);
        questions.Columns.Add(new Example(answer, others, rules, words));
    }

    private static Example KindOf(GoldReport wanted, Report found, SourceDocument document)
    {
        var words = new List<string>();
        NGrams.Add(words, "t", found.Title[..Math.Min(TitleReach, found.Title.Length)], 1);
        var headings = 0;
        for (var i = found.FirstBlock; i < found.EndBlock && headings < HeadersRead; i++)
        {
            if (document.Blocks[i] is not TextBlock { Text.Length: > 2 and < 40 } block) continue;
            NGrams.Add(words, "h", block.Text.Value, 0);
            headings++;
        }

        return new Example(wanted.Kind.Value ?? None, OthersOf(wanted.Kind), found.Kind.Spelled(), words);
    }

    private static string HeadingAbove(SourceDocument document, int block)
    {
        for (var i = block - 1; i >= Math.Max(0, block - 12); i--)
        {
            if (document.Blocks[i] is TextBlock { Text.Length: > 2 and < 30 } text && !text.Text.Value.Contains('。', StringComparison.Ordinal)) return text.Text.Value;
        }

        return string.Empty;
    }

    private static IReadOnlyList<string> OthersOf(Accepted<string> accepted) => [.. accepted.Others.Select(o => o ?? None)];
}
