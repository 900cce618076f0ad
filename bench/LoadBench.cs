namespace PerfEval.Bench;

/// <summary>Loads a folder of DOCX files with everything and compares the time of one document with pandoc's for docx → plain.</summary>
internal static class LoadBench
{
    private const int PeerDocuments = 21;

    public static int Run(string folder, string[] options)
    {
        var files = Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) return Tool.Complain($"{folder}: no DOCX files");
        // One document tells little: the peer's time is that of the median of some spread over the folder.
        var next = 0;
        var pandoc = Measured.Median(PeerDocuments, () => Measured.Run("pandoc", ["-t", "plain", files[next++ % PeerDocuments * files.Length / PeerDocuments]]));
        var load = Load(folder);
        var perDocument = load.Wall / files.Length;
        Console.WriteLine($"documents              {files.Length}");
        Console.WriteLine($"load, a document       {perDocument.TotalMilliseconds:F2} ms");
        Console.WriteLine($"pandoc, one document   {pandoc.Wall.TotalMilliseconds:F0} ms");
        Console.WriteLine($"ratio pandoc : load    {pandoc.Wall / perDocument:F1}");
        Console.WriteLine($"peak memory            {load.PeakBytes >> 20} MB");
        if (options is ["--small", var small] && int.TryParse(small, out var count))
        {
            var part = Directory.CreateTempSubdirectory("perfeval-bench-");
            foreach (var file in files.Take(count)) File.Copy(file, Path.Combine(part.FullName, Path.GetFileName(file)));
            var smaller = Load(part.FullName);
            part.Delete(recursive: true);
            Console.WriteLine($"peak memory at {count,-7} {smaller.PeakBytes >> 20} MB");
            Console.WriteLine($"ratio of memory        {(double)load.PeakBytes / smaller.PeakBytes:F2}");
        }

        return load.ExitCode;
    }

    private static Measured Load(string folder)
    {
        var store = Path.Combine(Path.GetTempPath(), $"perfeval-bench-{Environment.ProcessId}.db");
        try
        {
            // The documents and nothing else: a generated folder has a gold file beside each of them.
            return Measured.Run(Tool.Start("ingest", Path.Combine(folder, "**", "*.docx"), "--store", store, "--quiet"));
        }
        finally
        {
            foreach (var left in (string[])[store, store + "-wal", store + "-shm"]) File.Delete(left);
        }
    }
}
