namespace PerfEval.Bench;

/// <summary>Loads a folder of DOCX files with everything and compares the time of one document with pandoc's for docx → plain.</summary>
internal static class LoadBench
{
    /// <summary>Before the load and again behind it.</summary>
    private const int PeerDocuments = 60;

    public static int Run(string folder, string[] options)
    {
        var files = Directory.GetFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0) return Tool.Complain($"{folder}: no DOCX files");
        var peer = Pandoc(files);
        var load = Load(folder);
        // A machine with other work changes its pace within a minute: the peer is measured on both sides.
        peer.AddRange(Pandoc(files));
        peer.Sort();
        // The load's time is that of all documents by their number, so the peer's is a mean too: of documents spread over the folder, large and small.
        var (perDocument, pandoc) = (load.Wall / files.Length, peer.Aggregate((a, b) => a + b) / peer.Count);
        Console.WriteLine($"documents              {files.Length}");
        Console.WriteLine($"load, a document       {perDocument.TotalMilliseconds:F2} ms");
        Console.WriteLine($"pandoc, a document     {pandoc.TotalMilliseconds:F1} ms (median {peer[peer.Count / 2].TotalMilliseconds:F1} ms)");
        Console.WriteLine($"ratio pandoc : load    {pandoc / perDocument:F1} (median {peer[peer.Count / 2] / perDocument:F1})");
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

    /// <summary>The times of documents spread over the folder, each converted by a process of its own.</summary>
    private static List<TimeSpan> Pandoc(string[] files)
    {
        var spread = Enumerable.Range(0, PeerDocuments).Select(i => files[(int)((long)i * files.Length / PeerDocuments)]).ToList();
        _ = Measured.Run("pandoc", ["-t", "plain", spread[0]]);
        return spread.ConvertAll(file => Measured.Run("pandoc", ["-t", "plain", file]).Wall);
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
