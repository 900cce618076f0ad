using System.IO.Compression;
using System.Text;
using System.Xml;
using PerfEval.Generator;
using PerfEval.Generator.Composition;
using PerfEval.Generator.Recipes;
using Xunit;

namespace PerfEval.Tests.Corpus;

internal static class Plans
{
    public const long Seed = 77;

    public static TheoryData<string> Recipes => [.. Catalog.All.Select(r => r.Id)];

    public static TheoryData<string, ErrorKind> Errors
    {
        get
        {
            var data = new TheoryData<string, ErrorKind>();
            foreach (var recipe in Catalog.All)
            {
                foreach (var error in recipe.Errors) data.Add(recipe.Id, error);
            }

            return data;
        }
    }

    /// <summary>A few files of a recipe without planted errors.</summary>
    public static IEnumerable<DocumentPlan> Sound(string recipe, int count = 6)
    {
        for (var i = 0; i < count; i++) yield return Factory.Compose(Catalog.Named(recipe), Seed, i, []);
    }

    /// <summary>The text of a DOCX body in file order, deletions left out: what a reader can see, without white space.</summary>
    public static string Letters(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = XmlReader.Create(zip.GetEntry("word/document.xml")!.Open());
        var text = new StringBuilder();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t") text.Append(reader.ReadElementContentAsString());
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Fallback") reader.Skip();
            else reader.Read();
        }

        return Squeeze(text.ToString());
    }

    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
