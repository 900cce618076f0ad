using PerfEval.Train;

return TrainCommand.Run(args);
