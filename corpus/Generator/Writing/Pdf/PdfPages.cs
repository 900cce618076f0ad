using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Writing.Pdf;

/// <summary>The pages as one flow: where the next line goes, and what runs above and below it. Points throughout.</summary>
internal sealed class PdfPages
{
    public const double Margin = 68;

    private const double Short = 595.28;

    private const double Long = 841.89;

    private readonly PdfFile _file;
    private readonly PageFurniture _furniture;
    private bool _landscape;
    private bool _turned;
    private double _pageWidth;
    private double _pageHeight;

    public PdfPages(PdfFile file, PageFurniture furniture)
    {
        _file = file;
        _furniture = furniture;
        NewPage();
    }

    /// <summary>Top of the free space.</summary>
    public double Y { get; set; }

    public double Width => _pageWidth - (2 * Margin);

    public double Bottom => _pageHeight - Margin;

    public void NewPage()
    {
        (_pageWidth, _pageHeight) = _landscape ? (Long, Short) : (Short, Long);
        _file.AddPage(_pageWidth, _pageHeight);
        Y = Margin;
        if (_furniture.Header is { } header) Centered(header, 9, 40);
        if (_furniture.PageNumbers) Centered("— " + _file.PageCount + " —", 9, _pageHeight - 45);
    }

    /// <summary>From the next block on the pages stand or lie.</summary>
    public void Turn(bool landscape)
    {
        _turned |= landscape != _landscape;
        _landscape = landscape;
    }

    /// <summary>Before each block: a turn takes effect only when something follows it, and leaves no empty page behind.</summary>
    public void Begin()
    {
        if (!_turned) return;
        _turned = false;
        if (Y <= Margin) _file.DropPage();
        NewPage();
    }

    /// <summary>Moves on to a new page unless so much is free on this one.</summary>
    public void Need(double height)
    {
        if (Y + height > Bottom && Y > Margin) NewPage();
    }

    /// <summary>One line; y is its top.</summary>
    public void Text(string text, double size, double x, double y)
    {
        var baseline = y + (size * 0.88);
        var start = 0;
        while (start < text.Length)
        {
            var chinese = PdfFonts.IsChinese(text[start]);
            var end = start + 1;
            while (end < text.Length && PdfFonts.IsChinese(text[end]) == chinese) end++;
            var piece = text[start..end];
            if (!string.IsNullOrWhiteSpace(piece)) _file.Text(piece, chinese, size, x, baseline);
            x += TextLines.Width(piece, size);
            start = end;
        }
    }

    public void Line(double x1, double y1, double x2, double y2) => _file.Line(x1, y1, x2, y2);

    private void Centered(string text, double size, double y) => Text(text, size, (_pageWidth - TextLines.Width(text, size)) / 2, y);
}
