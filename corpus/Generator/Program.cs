using PerfEval.Generator;

return CommandLine.Run(args);
