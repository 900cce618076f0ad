using System.Globalization;

namespace PerfEval.Generator.Scanning;

/// <summary>generator scan FOLDER --out DIR [--dpi 200] [--turn 0] [--noise 0] [--shadow 0] [--quality 75] [--seed 1].</summary>
internal static class ScanCommandLine
{
    private const int UsageError = 64;

    public static int Run(string[] args)
    {
        if (args.Length == 0 || !Directory.Exists(args[0]) || Parse(args.AsSpan(1)) is not { } asked)
        {
            Console.Error.WriteLine("Write instead: scan FOLDER --out DIR [--dpi 200] [--turn DEGREES] [--noise LEVELS] [--shadow SHARE] [--quality 75] [--seed S]; FOLDER holds NAME.pdf with NAME.gold.json");
            return UsageError;
        }

        var count = Scanner.ScanFolder(args[0], asked.Out, asked.Condition, asked.Seed);
        Console.Error.WriteLine($"{count} scans in {asked.Out}");
        return 0;
    }

    private static (string Out, ScanCondition Condition, long Seed)? Parse(ReadOnlySpan<string> args)
    {
        var (to, condition, seed) = (string.Empty, new ScanCondition(), 1L);
        if (args.Length % 2 == 1) return null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = args[i + 1];
            var number = double.TryParse(value, CultureInfo.InvariantCulture, out var parsed) ? parsed : double.NaN;
            switch (args[i])
            {
                case "--out": to = value; break;
                case "--dpi" when number is >= 50 and <= 600: condition = condition with { Resolution = (int)number }; break;
                case "--turn" when number is >= -10 and <= 10: condition = condition with { Turn = number }; break;
                case "--noise" when number is >= 0 and <= 100: condition = condition with { Noise = number }; break;
                case "--shadow" when number is >= 0 and < 1: condition = condition with { Shadow = number }; break;
                case "--quality" when number is >= 1 and <= 100: condition = condition with { Quality = (int)number }; break;
                case "--seed" when long.TryParse(value, CultureInfo.InvariantCulture, out seed): break;
                default: return null;
            }
        }

        return to.Length == 0 ? null : (to, condition, seed);
    }
}
