using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Scanning;

/// <summary>Prints digital PDFs and scans them again: the same gold then holds for the scans.</summary>
public static class Scanner
{
    private const string ScanSuffix = "-scan";

    /// <summary>Scans every NAME.pdf of a folder that has a NAME.gold.json beside it into NAME-scan.pdf, gold copied beside it.</summary>
    /// <returns>How many scans were written.</returns>
    public static int ScanFolder(string from, string to, ScanCondition condition, long seed)
    {
        Directory.CreateDirectory(to);
        var scans = 0;
        foreach (var pdf in Directory.EnumerateFiles(from, "*.pdf").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(pdf);
            var gold = Path.Combine(from, name + ".gold.json");
            if (name.EndsWith(ScanSuffix, StringComparison.Ordinal) || !File.Exists(gold)) continue;
            Scan(pdf, Path.Combine(to, name + ScanSuffix + ".pdf"), condition, Dice.For(seed, name, 0));
            if (Path.GetFullPath(from) != Path.GetFullPath(to)) File.Copy(gold, Path.Combine(to, name + ".gold.json"), overwrite: true);
            scans++;
        }

        return scans;
    }

    /// <summary>Scans one PDF.</summary>
    internal static void Scan(string pdf, string to, ScanCondition condition, Dice dice)
    {
        using var file = File.Create(to);
        using var scan = new ScanPdf(file);
        var turn = condition.Turn;
        foreach (var sheet in Rendering.Sheets(pdf, condition.Resolution))
        {
            var scanned = sheet.Scanned(condition, turn, dice);
            scan.Add(scanned, JpegEncoder.Encode(scanned, condition.Quality), condition.Resolution);
            turn = -turn;
        }
    }
}
