using System.CommandLine;
using System.Text.Json;
using PerfEval.Cli.Habits;
using PerfEval.Cli.Output;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Gold;
using PerfEval.Evaluation.Output;
using PerfEval.Evaluation.Planted;
using PerfEval.Model;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval eval GOLD_DIR: how well the files beside the gold files are read.</summary>
internal static class EvalCommand
{
    public static Command Create(Language language)
    {
        var folder = new Argument<string>("GOLD_DIR") { Description = language.Of("含 *.gold.json 的文件夹，或一个 gold 文件", "folder with *.gold.json, or one gold file") };
        var json = CommonOptions.Json(language.Of("输出 JSON", "print JSON"));
        var format = new Option<string[]>("--format") { Description = language.Of("只评测这些格式：docx、pdf、scan", "only these formats: docx, pdf, scan"), AllowMultipleArgumentsPerToken = true, HelpName = "docx|pdf|scan" };
        format.AcceptOnlyFromAmong([.. Evaluator.Formats]);
        var baseline = new Option<string?>("--baseline") { Description = language.Of("与以前 --json 的结果比较，变差时退出码为 1", "compare with an earlier --json run; exit 1 on a loss"), HelpName = "FILE" };
        var brief = new Option<bool>("--summary") { Description = language.Of("只列数字，不列差异", "numbers only, without the differences") };
        var planted = new Option<bool>("--planted") { Description = language.Of("改动 gold 所列关系中的一个数字，看是否有发现指向它", "change one number of each relation that the gold lists, and see whether a finding points at it") };
        var jobs = CommonOptions.Jobs(language);
        var command = new Command("eval", language.Of("与人工标注比较，给出查准率、查全率和 F1", "compares with gold: precision, recall and F1 for each kind, and what was missed"))
        { folder, json, format, baseline, brief, planted, jobs };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new Request(parsed.GetValue(folder)!, parsed.GetValue(json), parsed.GetValue(format) ?? [], parsed.GetValue(baseline), parsed.GetValue(brief), parsed.GetValue(planted), parsed.GetValue(jobs)), language, cancellation)));
        return command;
    }

    private static int Run(Request request, Language language, CancellationToken cancellation)
    {
        try
        {
            var before = request.Baseline is { } path ? EvaluationJson.Read(File.ReadAllBytes(path)) : null;
            var golds = GoldReader.ReadAll(request.Folder);
            var documents = Evaluator.Find(golds, request.Formats);
            TellMissing(golds, documents, request, language);
            if (request.Planted) return Plant(documents, request, cancellation);
            var files = Evaluator.Run(documents, CommonOptions.Limits, request.Jobs, cancellation: cancellation);
            Print(files, request);
            return before is null ? ExitCode.Done : Compare(before, files, language);
        }
        catch (GoldException wrong)
        {
            throw new UsageException(Bilingual.Of(wrong.Message, language), wrong);
        }
        catch (Exception wrong) when (request.Baseline is not null && wrong is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException(BaselineFault(wrong, request.Baseline, language), wrong);
        }
    }

    private static string BaselineFault(Exception wrong, string? baseline, Language language)
    {
        if (wrong is not (IOException or UnauthorizedAccessException)) return language.Of($"--baseline：{baseline} 不是 eval --json 的结果", $"--baseline: {baseline} does not come from eval --json");
        var (chinese, english) = SystemFault.Reason(wrong);
        return language.Of($"--baseline：{baseline}：{chinese}", $"--baseline: {baseline}: {english}");
    }

    /// <summary>Gold without its document measures nothing, and an empty table looks like a result.</summary>
    /// <exception cref="UsageException">There is nothing at all to evaluate.</exception>
    private static void TellMissing(IReadOnlyList<GoldFile> golds, IReadOnlyList<(GoldFile Gold, string Format, string Path)> documents, Request request, Language language)
    {
        var formats = string.Join(' ', request.Formats.Length == 0 ? Evaluator.Formats : request.Formats);
        if (documents.Count == 0)
            throw new UsageException(language.Of($"{request.Folder}：{golds.Count} 个 gold 文件旁都没有文档（{formats}）", $"{request.Folder}: none of {golds.Count} gold files has a document beside it ({formats})"));
        foreach (var gold in golds.Except(documents.Select(document => document.Gold)))
            Journal.Warn("gold-alone", language.Of($"{Path.Combine(gold.Folder, gold.Name)}：gold 文件旁没有文档（{formats}），未评测", $"{Path.Combine(gold.Folder, gold.Name)}: the gold file has no document beside it ({formats}) and is left out"), ("gold", gold.Name));
    }

    private static int Plant(IReadOnlyList<(GoldFile Gold, string Format, string Path)> documents, Request request, CancellationToken cancellation)
    {
        var result = PlantedErrors.Run(documents, CommonOptions.Limits, request.Jobs, cancellation: cancellation);
        using var text = new PrintableWriter(new StreamWriter(Console.OpenStandardOutput()));
        PlantedErrors.Write(text, result, !request.Brief);
        return ExitCode.Done;
    }

    private static void Print(IReadOnlyList<FileEvaluation> files, Request request)
    {
        using var output = Console.OpenStandardOutput();
        var sums = Evaluator.SumsByFormat(files);
        if (request.Json)
        {
            EvaluationJson.Write(output, files, sums, !request.Brief);
            return;
        }

        using var text = new PrintableWriter(new StreamWriter(output));
        EvaluationTable.Write(text, files, sums, !request.Brief);
    }

    private static int Compare(IReadOnlyList<FileEvaluation> before, IReadOnlyList<FileEvaluation> now, Language language)
    {
        var losses = Baseline.Losses(before, now);
        foreach (var loss in losses) Journal.Fail("lost", language.Of($"变差 {loss}", $"lost {loss}"));
        return losses.Count == 0 ? ExitCode.Done : ExitCode.Found;
    }

    private sealed record Request(string Folder, bool Json, string[] Formats, string? Baseline, bool Brief, bool Planted, int Jobs);
}
