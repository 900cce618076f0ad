using System.CommandLine;
using PerfEval.Cli.Habits;
using PerfEval.Store;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval forget PATH|SHA256: takes a document out of the store with everything that is known of it.</summary>
internal static class ForgetCommand
{
    public static Command Create(Language language)
    {
        var named = new Argument<string>("PATH|SHA256") { Description = language.Of("装入时的路径（该处的所有版本），或 64 位 SHA-256（仅该文件）", "the path that was loaded (every version of it), or a SHA-256 of 64 digits (that document alone)") };
        var store = StoreOption.Create(language);
        var command = new Command("forget", language.Of("从数据库移除一个文件及其全部数据；文件本身不动", "takes a document out of the store with all its rows; the file itself is left alone")) { named, store };
        command.SetAction(parsed =>
        {
            var (name, location) = (parsed.GetValue(named)!, parsed.GetValue(store)!);
            // Opened for reading first: a store that is not there is not made by forgetting.
            StoreOption.ForReading(location, language).Dispose();
            using var open = StoreOption.ForWriting(location, language);
            var forgotten = open.Forget(name);
            if (forgotten.Count == 0) throw new UsageException(language.Of($"数据库中没有 {name}；perfeval files 和 perfeval documents --all-versions 列出其中的路径", $"the store knows no {name}; perfeval files and perfeval documents --all-versions list the paths in it"));
            foreach (var file in forgotten) Tell(file, language);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Tell(ForgottenFile file, Language language) => Journal.Note(
        "forgotten",
        file.StillAt is { } other
            ? language.Of($"已移除路径 {file.Path}，其内容仍在 {other}", $"forgot the path {file.Path}; its bytes are still known at {other}")
            : language.Of($"已移除 {file.Path}（{ShortHash(file)}）", $"forgot {file.Path} ({ShortHash(file)})"),
        ("path", file.Path), ("sha256", file.Sha256), ("stillAt", file.StillAt));

    private static string ShortHash(ForgottenFile file) => file.Sha256.Length > 12 ? file.Sha256[..12] : "-";
}
