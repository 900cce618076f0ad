namespace PerfEval.Bench;

/// <summary>Exports a store in every format by the command and tells time, peak memory and size of the files.</summary>
internal static class ExportBench
{
    public static int Run(string store)
    {
        if (!File.Exists(store)) return Tool.Complain($"{store}: there is no such store; make one by store FIGURES --keep FILE");
        var folder = Directory.CreateTempSubdirectory("perfeval-bench-");
        try
        {
            foreach (var extension in (string[])[".csv", ".jsonl", ".xlsx", ".parquet"])
            {
                var export = Measured.Run(Tool.Start("export", "--store", store, "--to", Path.Combine(folder.FullName, "all" + extension), "--quiet"));
                var bytes = folder.EnumerateFiles("*" + extension).Sum(file => file.Length);
                Console.WriteLine($"{extension,-9} {export.Wall.TotalSeconds,7:F1} s  peak memory {export.PeakBytes >> 20,4} MB  files {bytes >> 20,5} MB");
                if (export.ExitCode != 0) return Tool.Complain($"{extension}: the export ended with {export.ExitCode}");
                foreach (var file in folder.EnumerateFiles()) file.Delete();
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
