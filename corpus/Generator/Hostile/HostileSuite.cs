using PerfEval.Generator.Numbers;

namespace PerfEval.Generator.Hostile;

/// <summary>
/// Files that try everything that a file can do to its reader: whole ones broken by chance (the same seed breaks them the
/// same way), bombs, circles, calls for other files, and what is not what it says.
/// </summary>
/// <param name="Docx">Whole documents to break.</param>
/// <param name="Pdf">Whole PDF files to break; pictures are made of the first.</param>
/// <param name="Listener">Where somebody counts who fetches what the files refer to.</param>
public sealed record HostileSuite(IReadOnlyList<byte[]> Docx, IReadOnlyList<byte[]> Pdf, string Listener)
{
    /// <summary>Mutants of each kind, of which there are eight.</summary>
    public int MutantsOfKind { get; init; } = 65;

    public long Seed { get; init; } = 1;

    /// <summary>Whether pictures are made and broken too: they take pdftoppm to make and an engine to read.</summary>
    public bool Pictures { get; init; } = true;

    /// <summary>The committed corpus, or any other folder of whole files.</summary>
    public static HostileSuite Over(string folder, string listener) => new(Read(folder, "*.docx"), Read(folder, "*.pdf"), listener);

    public IEnumerable<HostileFile> Files() => [.. Mutants(), .. Harmful()];

    /// <summary>Everything that was not broken by chance.</summary>
    public IEnumerable<HostileFile> Harmful() =>
        [.. WrongFiles.All(), .. References.All(Listener), .. DocxBombs.All(), .. PdfLoops.All(), .. PdfBombs.All(), .. PictureBombs.All(), .. ArchiveBombs.All()];

    public IEnumerable<HostileFile> Mutants()
    {
        foreach (var file in Broken("docx-bytes", "docx", Docx, ByteMutation.Of)) yield return file;
        foreach (var file in Broken("docx-markup", "docx", Docx, Package.Mutant)) yield return file;
        foreach (var file in Broken("pdf-bytes", "pdf", Pdf, ByteMutation.Of)) yield return file;
        foreach (var file in Broken("pdf-structure", "pdf", Pdf, PdfMutation.Of)) yield return file;
        if (Pdf.Count == 0 || !Pictures) yield break;
        foreach (var (ending, bytes) in PictureSeeds.Of(Pdf[0]))
        {
            foreach (var file in Broken($"{ending}-bytes", ending, [bytes], ByteMutation.Of)) yield return file;
        }
    }

    private IEnumerable<HostileFile> Broken(string kind, string ending, IReadOnlyList<byte[]> whole, Func<byte[], Dice, byte[]> mutation)
    {
        for (var i = 0; i < MutantsOfKind && whole.Count > 0; i++)
        {
            var (dice, source) = (Dice.For(Seed, kind, i), whole[i % whole.Count]);
            yield return new HostileFile(kind, $"{i:D3}.{ending}", () => mutation(source, dice));
        }
    }

    private static List<byte[]> Read(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
