namespace PerfEval.Generator.Hostile;

/// <summary>A file that must not do harm to whoever reads it.</summary>
/// <param name="Class">What kind of harm it tries: docx-mutant, pdf-loop, picture-bomb …</param>
/// <param name="Name">With its ending.</param>
/// <param name="Bytes">Made when asked for: some are large.</param>
public sealed record HostileFile(string Class, string Name, Func<byte[]> Bytes);
