using System.CommandLine;
using System.Text.Json;
using PerfEval.Cli.Habits;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Gold;
using PerfEval.Evaluation.Output;
using PerfEval.Evaluation.Planted;

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
            var documents = Evaluator.Find(GoldReader.ReadAll(request.Folder), request.Formats);
            if (request.Planted) return Plant(documents, request, cancellation);
            var files = Evaluator.Run(documents, CommonOptions.Limits, request.Jobs, cancellation: cancellation);
            Print(files, request);
            return before is null ? ExitCode.Done : Compare(before, files, language);
        }
        catch (GoldException wrong)
        {
            throw new UsageException(wrong.Message, wrong);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException && request.Baseline is not null)
        {
            throw new UsageException($"--baseline: {wrong.Message}", wrong);
        }
    }

    private static int Plant(IReadOnlyList<(GoldFile Gold, string Format, string Path)> documents, Request request, CancellationToken cancellation)
    {
        var result = PlantedErrors.Run(documents, CommonOptions.Limits, request.Jobs, cancellation: cancellation);
        using var text = new StreamWriter(Console.OpenStandardOutput());
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

        using var text = new StreamWriter(output);
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
