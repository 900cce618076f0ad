using System.Text;
using PerfEval.Store.Rows;

namespace PerfEval.Cli.Output;

/// <summary>Text for a terminal from those who know nothing of terminals: lines stay lines, other control characters are shown and not obeyed.</summary>
internal sealed class PrintableWriter(TextWriter to) : TextWriter
{
    public override Encoding Encoding => to.Encoding;

    public override void Write(char value) => to.Write(value is '\n' or '\r' or '\t' ? value : Printable.Of(value));

    public override void Flush() => to.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) to.Dispose();
        base.Dispose(disposing);
    }
}
