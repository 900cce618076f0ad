using System.Xml;

namespace PerfEval.Ingest.Docx;

/// <summary>The namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500), and how its attributes are read.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string MathTransitional = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string MathStrict = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string RelationshipsTransitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationshipsStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static bool IsWord(XmlReader at) => at.NamespaceURI is Transitional or Strict;

    public static bool IsMath(XmlReader at) => at.NamespaceURI is MathTransitional or MathStrict;

    public static bool IsCompatibility(XmlReader at) => at.NamespaceURI is Compatibility;

    /// <summary>No DTD (entity bombs end here), nothing fetched from anywhere, and characters that XML forbids let through to be dropped.</summary>
    /// <param name="names">Shared by the parts of one document, which use the same names.</param>
    public static XmlReader Open(Stream part, long mostCharacters, XmlNameTable names) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        NameTable = names,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CheckCharacters = false,
        MaxCharactersInDocument = mostCharacters,
        CloseInput = false,
    });

    /// <summary>With these strings in it, most comparisons of namespaces above end at the reference.</summary>
    public static NameTable Names()
    {
        var names = new NameTable();
        names.Add(Transitional);
        names.Add(MathTransitional);
        names.Add(Compatibility);
        return names;
    }

    /// <summary>The attribute w:name of a w: element, or else its attribute without a namespace. Elements have one or two: gone through, they need no look into the table of names.</summary>
    public static string? Attribute(XmlReader at, string name)
    {
        var space = at.NamespaceURI;
        string? found = null;
        for (var more = at.MoveToFirstAttribute(); more; more = at.MoveToNextAttribute())
        {
            if (at.LocalName != name) continue;
            var own = at.NamespaceURI;
            if (own.Length == 0) found = at.Value;
            if (own != space) continue;
            found = at.Value;
            break;
        }

        at.MoveToElement();
        return found;
    }

    public static string? Value(XmlReader at) => Attribute(at, "val");

    /// <summary>A switch is on when it is there, unless it says no.</summary>
    public static bool IsOn(XmlReader at) => Value(at) is not ("0" or "false" or "off" or "none");

    public static int? Integer(XmlReader at, string name = "val") =>
        int.TryParse(Attribute(at, name), out var value) ? value : null;

    public static string? RelationshipId(XmlReader at) =>
        at.GetAttribute("id", RelationshipsTransitional) ?? at.GetAttribute("id", RelationshipsStrict);
}
