using System.Text;
using PerfEval.Cli;
using PerfEval.Cli.Loading;
using PerfEval.Pipeline.Isolation;

if (args is [OwnProgram.WorkerName])
{
    using var input = Console.OpenStandardInput();
    using var output = Console.OpenStandardOutput();
    return WorkerService.Serve(input, output);
}

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await CommandLine.Run(args).ConfigureAwait(false);
