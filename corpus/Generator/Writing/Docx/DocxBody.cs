using System.Text;
using PerfEval.Generator.Composition;

namespace PerfEval.Generator.Writing.Docx;

/// <summary>Writes document.xml and collects its footnotes.</summary>
internal sealed class DocxBody(DocumentPlan plan)
{
    private const string Drawing =
        " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" mc:Ignorable=\"w14\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private readonly StringBuilder _xml = new(64 * 1024);
    private readonly List<Paragraph> _footnotes = [];
    private bool _landscape;
    private int _list = 1;
    private int _changes;

    public string Write()
    {
        _xml.Append(DocxParts.Declaration).Append("<w:document ").Append(DocxParts.Word).Append(Drawing).Append("><w:body>");
        foreach (var block in plan.Front) Add(block);
        foreach (var report in plan.Reports)
        {
            foreach (var block in report.Blocks) Add(block);
            _list++;
        }

        AddSection(_landscape);
        return _xml.Append("</w:body></w:document>").ToString();
    }

    public string Footnotes()
    {
        var xml = new StringBuilder(DocxParts.Declaration + "<w:footnotes " + DocxParts.Word + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>");
        for (var i = 0; i < _footnotes.Count; i++)
        {
            xml.Append($"<w:footnote w:id=\"{i + 1}\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\">{DocxParts.Escape(_footnotes[i].Text)}</w:t></w:r></w:p></w:footnote>");
        }

        return xml.Append("</w:footnotes>").ToString();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph);
                break;
            case Table table:
                AddTable(table);
                break;
            case PageBreak:
                _xml.Append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
                break;
            case PageTurn turn:
                _xml.Append("<w:p><w:pPr>");
                AddSection(_landscape);
                _xml.Append("</w:pPr></w:p>");
                _landscape = turn.Landscape;
                break;
            default:
                throw new NotSupportedException(block.GetType().Name);
        }
    }

    private void AddSection(bool landscape)
    {
        _xml.Append("<w:sectPr>");
        if (plan.Furniture.Header is not null) _xml.Append("<w:headerReference w:type=\"default\" r:id=\"rId4\"/>");
        if (plan.Furniture.PageNumbers) _xml.Append("<w:footerReference w:type=\"default\" r:id=\"rId5\"/>");
        _xml.Append(landscape ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
        _xml.Append("<w:pgMar w:top=\"1440\" w:right=\"1418\" w:bottom=\"1440\" w:left=\"1418\" w:header=\"851\" w:footer=\"992\" w:gutter=\"0\"/></w:sectPr>");
    }

    private void AddParagraph(Paragraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.TextBox)
        {
            AddTextBox(paragraph);
            return;
        }

        _xml.Append("<w:p><w:pPr>");
        AddProperties(paragraph);
        _xml.Append("</w:pPr>");
        if (paragraph.Label is { } label && !paragraph.AutomaticLabel) AddText(label);
        foreach (var run in paragraph.Runs) AddRun(run);
        _xml.Append("</w:p>");
    }

    private void AddProperties(Paragraph paragraph)
    {
        switch (paragraph.Kind)
        {
            case ParagraphKind.Title:
                _xml.Append("<w:pStyle w:val=\"a3\"/>");
                break;
            case ParagraphKind.Heading:
                _xml.Append("<w:pStyle w:val=\"").Append(paragraph.Level).Append("\"/>");
                if (paragraph.AutomaticLabel) _xml.Append("<w:numPr><w:ilvl w:val=\"").Append(paragraph.Level - 1).Append("\"/><w:numId w:val=\"").Append(_list).Append("\"/></w:numPr>");
                break;
            case ParagraphKind.Contents:
                _xml.Append("<w:pStyle w:val=\"TOC1\"/><w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9000\"/></w:tabs>");
                break;
            case ParagraphKind.Caption or ParagraphKind.Cover:
                _xml.Append("<w:jc w:val=\"center\"/>");
                break;
            case ParagraphKind.Signature:
                _xml.Append("<w:jc w:val=\"right\"/>");
                break;
            default:
                _xml.Append("<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>");
                break;
        }
    }

    private void AddRun(Run run)
    {
        if (run.Deleted is { } deleted)
        {
            _xml.Append($"<w:del w:id=\"{++_changes}\" w:author=\"审核\" w:date=\"2020-01-01T00:00:00Z\"><w:r><w:delText xml:space=\"preserve\">{DocxParts.Escape(deleted)}</w:delText></w:r></w:del>");
        }

        switch (run.Form)
        {
            case RunForm.Inserted:
                _xml.Append($"<w:ins w:id=\"{++_changes}\" w:author=\"审核\" w:date=\"2020-01-01T00:00:00Z\">");
                AddText(run.Text);
                _xml.Append("</w:ins>");
                break;
            case RunForm.ContentControl:
                _xml.Append("<w:sdt><w:sdtPr><w:alias w:val=\"数值\"/></w:sdtPr><w:sdtContent>");
                AddText(run.Text);
                _xml.Append("</w:sdtContent></w:sdt>");
                break;
            case RunForm.Field:
                _xml.Append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> = 9876543 \\# \"0.00\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
                AddText(run.Text);
                _xml.Append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
                break;
            case RunForm.Split:
                var middle = Math.Max(1, run.Text.Length / 2);
                AddText(run.Text[..middle]);
                _xml.Append("<w:proofErr w:type=\"spellStart\"/><w:bookmarkStart w:id=\"").Append(++_changes).Append("\" w:name=\"b").Append(_changes).Append("\"/><w:bookmarkEnd w:id=\"").Append(_changes).Append("\"/>");
                AddText(run.Text[middle..], bold: true);
                break;
            default:
                AddText(run.Text);
                break;
        }

        if (run.Footnote is not { } footnote) return;
        _footnotes.Add(footnote);
        _xml.Append("<w:r><w:footnoteReference w:id=\"").Append(_footnotes.Count).Append("\"/></w:r>");
    }

    private void AddText(string text, bool bold = false)
    {
        if (text.Length == 0) return;
        _xml.Append("<w:r>");
        if (bold) _xml.Append("<w:rPr><w:b/></w:rPr>");
        var parts = text.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) _xml.Append("<w:tab/>");
            if (parts[i].Length > 0) _xml.Append("<w:t xml:space=\"preserve\">").Append(DocxParts.Escape(parts[i])).Append("</w:t>");
        }

        _xml.Append("</w:r>");
    }

    private void AddTextBox(Paragraph paragraph)
    {
        _xml.Append("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx=\"5400000\" cy=\"720000\"/><wp:wrapTopAndBottom/><wp:docPr id=\"")
            .Append(++_changes).Append("\" name=\"框\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx><w:txbxContent><w:p>");
        foreach (var run in paragraph.Runs) AddRun(run);
        _xml.Append("</w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape><v:textbox><w:txbxContent><w:p>");
        foreach (var run in paragraph.Runs) AddText(run.Text);
        _xml.Append("</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    }

    private void AddTable(Table table)
    {
        _xml.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>");
        if (table.Ruled)
        {
            _xml.Append("<w:tblBorders>");
            foreach (var side in (ReadOnlySpan<string>)["top", "left", "bottom", "right", "insideH", "insideV"]) _xml.Append($"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
            _xml.Append("</w:tblBorders>");
        }

        _xml.Append("</w:tblPr><w:tblGrid>");
        foreach (var width in table.Widths) _xml.Append("<w:gridCol w:w=\"").Append(width * 100).Append("\"/>");
        _xml.Append("</w:tblGrid>");
        var grid = Grid.Of(table);
        for (var row = 0; row < grid.Rows; row++) AddRow(table, grid, row);
        _xml.Append("</w:tbl>");
    }

    private void AddRow(Table table, Grid grid, int row)
    {
        _xml.Append("<w:tr>");
        if (row < table.RepeatedHeaderRows) _xml.Append("<w:trPr><w:tblHeader/></w:trPr>");
        foreach (var (place, starts) in grid.Row(row))
        {
            var cell = place.Cell;
            _xml.Append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>");
            if (cell.ColumnSpan > 1) _xml.Append("<w:gridSpan w:val=\"").Append(cell.ColumnSpan).Append("\"/>");
            if (cell.RowSpan > 1) _xml.Append(starts ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
            _xml.Append("</w:tcPr>");
            if (starts) AddCell(cell);
            else _xml.Append("<w:p/>");
            _xml.Append("</w:tc>");
        }

        _xml.Append("</w:tr>");
    }

    private void AddCell(TableCell cell)
    {
        foreach (var paragraph in cell.Paragraphs)
        {
            _xml.Append("<w:p><w:pPr><w:jc w:val=\"").Append(cell.Align switch { Alignment.Left => "left", Alignment.Right => "right", _ => "center" }).Append("\"/></w:pPr>");
            foreach (var run in paragraph.Runs) AddRun(run);
            _xml.Append("</w:p>");
        }

        if (cell.Nested is not { } nested) return;
        AddTable(nested);
        _xml.Append("<w:p/>");
    }
}
