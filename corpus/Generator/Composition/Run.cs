namespace PerfEval.Generator.Composition;

/// <summary>How a run stands in the file; its text is the same whichever.</summary>
public enum RunForm
{
    Plain,

    /// <summary>A tracked insertion, after a tracked deletion of <see cref="Run.Deleted"/>.</summary>
    Inserted,
    ContentControl,
    Field,

    /// <summary>Cut into several runs inside the number, as Word does after edits.</summary>
    Split,
}

/// <summary>Text with at most one fact. Identities point at runs, so that an operand's occurrence is known.</summary>
public sealed class Run(string text, Fact? fact = null)
{
    public string Text { get; } = text;

    public Fact? Fact { get; } = fact;

    public RunForm Form { get; set; }

    /// <summary>What a tracked change removed before this run: in the file, but no text of the report.</summary>
    public string? Deleted { get; set; }

    /// <summary>A footnote that hangs on this run.</summary>
    public Paragraph? Footnote { get; set; }

    /// <summary>The number without its unit: 「33.91」 of 「33.91万元」.</summary>
    public string Number
    {
        get
        {
            var end = Text.Length;
            while (end > 0 && !char.IsAsciiDigit(Text[end - 1]) && Text[end - 1] != '%' && Text[end - 1] != '％') end--;
            return end == 0 ? Text : Text[..end];
        }
    }
}
