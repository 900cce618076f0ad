using System.CommandLine;
using System.CommandLine.Invocation;

namespace PerfEval.Cli;

/// <summary>An action of the library whose text is looked through before it is printed.</summary>
internal abstract class CapturedAction(SynchronousCommandLineAction inner) : SynchronousCommandLineAction
{
    /// <summary>Who asks for help need not know the arguments yet, and a line that is being typed is never right.</summary>
    public sealed override bool ClearsParseErrors => true;

    public sealed override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        Print(text.ToString(), parseResult, output);
        return code;
    }

    /// <param name="text">What the library printed.</param>
    protected abstract void Print(string text, ParseResult parseResult, TextWriter output);
}
