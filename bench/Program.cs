using PerfEval.Bench;

return args switch
{
    ["load", var folder, .. var rest] => LoadBench.Run(folder, rest),
    ["pdf", var folder] => PdfBench.Run(folder),
    ["ocr", var file] => OcrBench.Run(file),
    ["scans", var folder] => ScanBench.Run(folder),
    ["check", var folder] => CheckBench.Run(folder),
    ["store", var figures, .. var rest] when long.TryParse(figures, out var wanted) => StoreBench.Run(wanted, rest is ["--keep", var file] ? file : null),
    ["export", var store] => ExportBench.Run(store),
    ["hostile", var folder, .. var rest] => HostileBench.Run(folder, rest),
    ["kills", var folder, .. var rest] => KillsBench.Run(folder, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project bench -- load FOLDER [--small COUNT]   loading DOCX files against pandoc, memory against a smaller load
        dotnet run -c Release --project bench -- pdf FOLDER                    digital PDF pages against pdftotext
        dotnet run -c Release --project bench -- ocr FILE.pdf                  scanned pages against tesseract
        dotnet run -c Release --project bench -- scans FOLDER                  how well scans made of FOLDER's PDFs are read, by condition
        dotnet run -c Release --project bench -- check FOLDER                  checking against extraction
        dotnet run -c Release --project bench -- store FIGURES [--keep FILE]   first pages of listings, views and searches on a store of so many figures
        dotnet run -c Release --project bench -- export STORE                  time and memory of exports in every format
        dotnet run -c Release --project bench -- hostile CORPUS [--harmful-only] [--keep]   broken and harmful files, made from whole ones
        dotnet run -c Release --project bench -- kills FOLDER [--kills 20] [--seed 1]   a load killed again and again against a quiet one
        """);
    return 64;
}
