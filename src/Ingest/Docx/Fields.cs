using System.Text;
using System.Xml;

namespace PerfEval.Ingest.Docx;

/// <summary>
/// Complex fields (begin … instruction … separate … result … end): the result is text, the instruction is not, and page
/// numbers are neither.
/// </summary>
internal sealed class Fields
{
    private const int LongestInstruction = 256;

    private readonly List<Field> _open = [];
    private int _hiding;
    private bool _pageNumber;

    /// <summary>False while text belongs to an instruction or to a page number.</summary>
    public bool ShowText => _hiding == 0;

    public bool InInstruction => _open.Count > 0 && !_open[^1].InResult;

    /// <param name="form">What a form field shows (a ticked box, the chosen entry); null for other fields.</param>
    public void Begin(string? form)
    {
        _open.Add(new Field { Form = form });
        _hiding++;
    }

    public void AppendInstruction(string text)
    {
        if (InInstruction && _open[^1].Instruction.Length < LongestInstruction) _open[^1].Instruction.Append(text);
    }

    public void Separate()
    {
        if (!InInstruction) return;
        var field = _open[^1];
        field.InResult = true;
        field.Hides = IsPageNumber(field.Instruction.ToString());
        if (!field.Hides) _hiding--;
    }

    /// <summary>What the field shows where it has no result of its own: a form field's state, an encircled number.</summary>
    public string? End()
    {
        if (_open.Count == 0) return null;
        var field = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (!field.InResult || field.Hides) _hiding--;
        var instruction = field.Instruction.ToString();
        _pageNumber |= IsPageNumber(instruction);
        return field.Form ?? (field.InResult ? null : Encircled(instruction));
    }

    /// <summary>Whether a page number ended since this was asked last.</summary>
    public bool TakePageNumber()
    {
        var taken = _pageNumber;
        _pageNumber = false;
        return taken;
    }

    /// <summary>An instruction ends with its paragraph at the latest: a field that never ends must not swallow the document.</summary>
    public void EndParagraph()
    {
        while (InInstruction) End();
    }

    public static bool IsPageNumber(ReadOnlySpan<char> instruction)
    {
        var word = instruction.Trim();
        var end = word.IndexOfAny(' ', '\\', '\t');
        if (end >= 0) word = word[..end];
        return word.Equals("PAGE", StringComparison.OrdinalIgnoreCase)
            || word.Equals("NUMPAGES", StringComparison.OrdinalIgnoreCase)
            || word.Equals("SECTIONPAGES", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the form data of a w:fldChar that begins a field; leaves the reader on its end tag. Null where there is none.</summary>
    public static string? ReadForm(XmlReader reader)
    {
        if (reader.IsEmptyElement) return null;
        var depth = reader.Depth;
        bool? ticked = null;
        var chosen = 0;
        var entries = new List<string>();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            switch (reader.LocalName)
            {
                case "checkBox": ticked = false; break;
                case "default" or "checked" when ticked is not null: ticked = WordXml.IsOn(reader); break;
                case "result": chosen = WordXml.Integer(reader) ?? 0; break;
                case "listEntry" when entries.Count < LongestInstruction: entries.Add(WordXml.Value(reader) ?? string.Empty); break;
            }
        }

        if (ticked is not null) return ticked.Value ? "☑" : "☐";
        return chosen >= 0 && chosen < entries.Count ? entries[chosen] : null;
    }

    /// <summary>EQ \o\ac(○,12) lays a number over a circle: ⑫. Word offers it as 带圈字符.</summary>
    private static string? Encircled(string instruction)
    {
        var text = instruction.AsSpan().Trim();
        if (!text.StartsWith("EQ", StringComparison.OrdinalIgnoreCase) || text.IndexOf("\\o", StringComparison.OrdinalIgnoreCase) < 0) return null;
        var comma = text.LastIndexOfAny(',', '，');
        var close = text.LastIndexOf(')');
        if (comma < 0 || close < comma) return null;
        var inner = text[(comma + 1)..close].Trim();
        return int.TryParse(inner, out var number) ? NumberFormats.Render(number, "decimalEnclosedCircle") : inner.ToString();
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public string? Form { get; init; }

        public bool InResult { get; set; }

        public bool Hides { get; set; }
    }
}
