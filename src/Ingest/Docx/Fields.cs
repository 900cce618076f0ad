using System.Text;

namespace PerfEval.Ingest.Docx;

/// <summary>
/// Complex fields (begin … instruction … separate … result … end): the result is text, the instruction is not, and page
/// numbers are neither.
/// </summary>
internal sealed class Fields
{
    private readonly List<Field> _open = [];
    private int _hiding;

    /// <summary>False while text belongs to an instruction or to a page number.</summary>
    public bool ShowText => _hiding == 0;

    public bool InInstruction => _open.Count > 0 && !_open[^1].InResult;

    public void Begin()
    {
        _open.Add(new Field());
        _hiding++;
    }

    public void AppendInstruction(string text)
    {
        if (InInstruction && _open[^1].Instruction.Length < 256) _open[^1].Instruction.Append(text);
    }

    /// <summary>True where the field is a page number.</summary>
    public bool Separate()
    {
        if (!InInstruction) return false;
        var field = _open[^1];
        field.InResult = true;
        field.Hides = IsPageNumber(field.Instruction.ToString());
        if (!field.Hides) _hiding--;
        return field.Hides;
    }

    public bool End()
    {
        if (_open.Count == 0) return false;
        var field = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (!field.InResult || field.Hides) _hiding--;
        return field.Hides || (!field.InResult && IsPageNumber(field.Instruction.ToString()));
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

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public bool Hides { get; set; }
    }
}
