using System.CommandLine;

namespace PerfEval.Cli;

/// <summary>--to: a file that is written, and what it must never be.</summary>
internal static class OutputFile
{
    /// <param name="endings">With their dots: a file of another kind is not written over by a slip.</param>
    public static Option<string> To(string description, string shown, IReadOnlyCollection<string> endings, Language language)
    {
        var option = new Option<string>("--to") { Description = description, Required = true, HelpName = shown };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1) return;
            var all = string.Join(' ', endings);
            if (!endings.Contains(Path.GetExtension(result.Tokens[0].Value).ToLowerInvariant())) result.AddError(language.Of($"--to 的扩展名应为 {all}", $"--to takes a file that ends with {all}"));
        });
        return option;
    }

    /// <exception cref="UsageException">The file, or with several tables one of the files, is the store or belongs to it.</exception>
    public static void MustNotBeTheStore(string to, string store, Language language)
    {
        var (written, kept) = (Real(to), StoreOption.FilesOf(store).Select(Real).ToHashSet());

        // One table a file: all.csv becomes all.reports.csv ….
        var beside = kept.Any(file => Path.GetDirectoryName(file) == Path.GetDirectoryName(written)
            && Path.GetFileName(file).StartsWith(Path.GetFileNameWithoutExtension(written) + ".", StringComparison.Ordinal)
            && Path.GetExtension(file).Equals(Path.GetExtension(written), StringComparison.OrdinalIgnoreCase));
        if (kept.Contains(written) || beside) throw new UsageException(language.Of($"--to 不能是数据库本身（{store}）", $"--to can't be the store itself ({store})"));
    }

    /// <summary>The full path, through a link at its end.</summary>
    private static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return full;
        }
    }
}
