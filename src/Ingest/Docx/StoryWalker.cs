using System.Buffers;
using System.Text;
using System.Xml;
using PerfEval.Model.Documents;

namespace PerfEval.Ingest.Docx;

/// <summary>
/// Reads a part that holds text (document, notes, header, footer) once, forward, with a stack of its own: nesting costs
/// heap that the budget bounds, never call stack.
/// </summary>
internal sealed class StoryWalker(DocxContext context)
{
    private static readonly SearchValues<char> PageNumberInk = SearchValues.Create("第页共 -－—–·~/|　\t");

    private readonly Action<XmlReader> _readSection = context.ReadSection;
    private readonly Stack<Saved> _saved = new();
    private readonly Fields _fields = new();
    private readonly char[] _chunk = new char[1024];
    private readonly Stack<string> _delimiters = new();
    private Story _story = Story.Of(TextRole.Body);
    private Paragraph? _paragraph;
    private TableAssembly? _table;
    private RowProperties _row;
    private CellProperties _cell;
    private RunLook _run;
    private bool _choiceTaken;
    private int _tableDepth;

    /// <summary>Reads into <paramref name="story"/>. When the part breaks off, what was read until then is in it before the exception goes on.</summary>
    public void Walk(XmlReader reader, Story story)
    {
        _story = story;
        try
        {
            var budget = context.Budget;
            while (reader.Read())
            {
                budget.BeginToken();
                if (reader.NodeType == XmlNodeType.Element)
                {
                    ReadingBudget.CheckDepth(reader.Depth, 4 * budget.Limits.Nesting);
                    var (opened, empty) = (_saved.Count, reader.IsEmptyElement);
                    Begin(reader);
                    if (empty && _saved.Count > opened) Close();
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    End(reader);
                }
            }
        }
        finally
        {
            while (_saved.Count > 0) Close();
            EndStory(story);
        }
    }

    private void Begin(XmlReader reader)
    {
        if (WordXml.IsWord(reader)) BeginWord(reader);
        else if (WordXml.IsMath(reader)) BeginMath(reader);
        else if (WordXml.IsCompatibility(reader)) BeginAlternative(reader);
        else if (reader.LocalName is "blip" or "imagedata") context.HasPictures = true;
    }

    private void BeginWord(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p": Save(Opened.Paragraph); BeginParagraph(); break;
            case "pPr": BeginParagraphProperties(reader); break;
            case "r": _run = context.Styles.Look(_paragraph?.Properties ?? default, default); break;
            case "rPr": _run = context.Styles.Look(_paragraph?.Properties ?? default, PropertyReader.ReadRun(reader)); break;
            case "t": ReadText(reader); break;
            case "tab" or "ptab": Append('\t'); break;
            case "br" or "cr": Append('\n'); break;
            case "noBreakHyphen": Append('-'); break;
            case "sym": AppendSymbol(reader); break;
            case "fldChar": ReadFieldCharacter(reader); break;
            case "instrText": _fields.AppendInstruction(reader.IsEmptyElement ? string.Empty : ReadShort(reader)); break;
            case "fldSimple": BeginSimpleField(reader); break;
            case "tbl": Save(Opened.Table); BeginTable(); break;
            case "tr": Save(Opened.Row); _row = default; _table?.BeginRow(); break;
            case "trPr": _row = PropertyReader.ReadRow(reader); _table?.SkipColumns(_row.GridBefore); break;
            case "tc": Save(Opened.Cell); BeginCell(); break;
            case "tcPr": _cell = PropertyReader.ReadCell(reader); break;
            case "txbxContent": Save(Opened.TextBox); BeginStory(Story.Of(TextRole.TextBox)); break;
            case "sectPr": context.ReadSection(reader); break;
            case "footnoteReference" or "endnoteReference": context.NoteReferred(reader); break;
            case "footnote" or "endnote": BeginNote(reader); break;
            case "altChunk" or "subDoc": context.Missing("embedded-document", "嵌入的外部文档未读取", "an embedded document was not read"); break;
            case "del" or "moveFrom" or "delText" or "delInstrText" or "rt" or "sdtPr" or "sdtEndPr" or "tblPr" or "tblGrid"
                or "tblPrEx" or "background" or "binData" or "rubyPr":
                PropertyReader.Skip(reader);
                break;
        }
    }

    private void BeginMath(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t": ReadText(reader); break;
            case "den": Append('/'); break;
            case "sup" when !reader.IsEmptyElement: Append('^'); break;
            case "d" when !reader.IsEmptyElement: _delimiters.Push(")"); Append("("); break;
            case "begChr": SetOpeningDelimiter(WordXml.Value(reader)); break;
            case "endChr" when _delimiters.TryPop(out _): _delimiters.Push(WordXml.Value(reader) ?? string.Empty); break;
        }
    }

    /// <summary>Of mc:AlternateContent one branch counts: they say the same thing for different programs.</summary>
    private void BeginAlternative(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "AlternateContent": Save(Opened.Alternatives); _choiceTaken = false; break;
            case "Choice" or "Fallback" when _choiceTaken: PropertyReader.Skip(reader); break;
            case "Choice" or "Fallback": _choiceTaken = true; Save(Opened.Alternative); break;
        }
    }

    private void End(XmlReader reader)
    {
        if (WordXml.IsWord(reader))
        {
            if (reader.LocalName is "p" or "tbl" or "tr" or "tc" or "txbxContent" or "footnote" or "endnote") Close();
        }
        else if (WordXml.IsCompatibility(reader) && reader.LocalName is "AlternateContent" or "Choice" or "Fallback")
        {
            Close();
        }
        else if (WordXml.IsMath(reader) && reader.LocalName == "d" && _delimiters.TryPop(out var closing))
        {
            Append(closing);
        }
    }

    /// <summary>Round brackets stand around a delimited formula unless its properties, which come after its start, say otherwise.</summary>
    private void SetOpeningDelimiter(string? opening)
    {
        if (!Shows || _delimiters.Count == 0 || _paragraph!.Text is not { Length: > 0 } text || text[^1] != '(') return;
        text.Length--;
        Append(opening);
    }

    /// <summary>Ends what was opened last and goes back to what was before. Tags match, so it is the one whose end tag came.</summary>
    private void Close()
    {
        if (_saved.Count == 0) return;
        var saved = _saved.Pop();
        switch (saved.Opened)
        {
            case Opened.Paragraph: EndParagraph(); break;
            case Opened.Cell: EndCell(saved); break;
            case Opened.Table: EndTable(saved); break;
            case Opened.TextBox: EndTextBox(saved); break;
            case Opened.Note: EndStory(_story); break;
        }

        (_story, _paragraph, _table, _row, _cell, _run) = (saved.Story, saved.Paragraph, saved.Table, saved.Row, saved.Cell, saved.Run);
        _choiceTaken = saved.Opened == Opened.Alternative || saved.ChoiceTaken;
    }

    private void Save(Opened opened) =>
        _saved.Push(new Saved(opened, _story, _paragraph, _table, _row, _cell, _run, _choiceTaken));

    private void BeginStory(Story story)
    {
        _story = story;
        _paragraph = null;
        _table = null;
    }

    /// <summary>A note that nothing refers to (a separator, a deleted one) is not printed.</summary>
    private void BeginNote(XmlReader reader)
    {
        if (!context.IsNotePrinted(reader))
        {
            PropertyReader.Skip(reader);
            return;
        }

        Save(Opened.Note);
        _paragraph = null;
        _table = null;
    }

    private void EndStory(Story story)
    {
        if (story.Unfinished is not { } paragraph) return;
        story.Unfinished = null;
        Finish(story, paragraph);
    }

    private void BeginParagraph()
    {
        _paragraph = _story.Unfinished ?? new Paragraph();
        _paragraph.Properties = default;
        _story.Unfinished = null;
        _run = context.Styles.Look(default, default);
    }

    private void BeginParagraphProperties(XmlReader reader)
    {
        var properties = PropertyReader.ReadParagraph(reader, _readSection);
        if (_paragraph is not null) _paragraph.Properties = properties;
    }

    private void EndParagraph()
    {
        _fields.EndParagraph();
        if (_paragraph is not { } paragraph) return;
        if (paragraph.Properties.Mark is { Deleted: true } or { Hidden: true }) _story.Unfinished = paragraph;
        else Finish(_story, paragraph);
    }

    private void Finish(Story story, Paragraph paragraph)
    {
        var number = _row.Deleted ? string.Empty : context.NumberOf(paragraph.Properties);
        context.Budget.ChargeCharacters(number.Length);
        var text = Printed.Mend(paragraph.Text.ToString().Trim());
        if (number.Length > 0) text = (number + text).TrimEnd();
        if (paragraph.HasPageNumber && IsPageNumberLine(text)) text = string.Empty;
        story.Add(paragraph, text, context.Styles.OutlineLevel(paragraph.Properties), context.Styles.IsCentered(paragraph.Properties));
    }

    private static bool IsPageNumberLine(string text) => text.AsSpan().IndexOfAnyExcept(PageNumberInk) < 0;

    private void BeginTable()
    {
        EndStory(_story);
        ReadingBudget.CheckDepth(++_tableDepth, context.Budget.Limits.Nesting);
        _table = new TableAssembly(context.Budget);
        _paragraph = null;
    }

    private void EndTable(Saved saved)
    {
        _tableDepth--;
        if (_table?.Build() is { } draft) (saved.Paragraph?.Anchored ?? saved.Story.Blocks).Add(draft);
    }

    private void BeginCell()
    {
        _cell = new CellProperties();
        _story = Story.OfCell();
        _paragraph = null;
    }

    private void EndCell(Saved saved)
    {
        EndStory(_story);
        if (saved.Table is not { } table || _row.Deleted || _cell.Deleted) return;
        table.AddCell(_cell, _story.CellText);
        if (_row.Header) table.MarkHeader();
        foreach (var draft in _story.Blocks) table.AddInside(draft);
    }

    private void EndTextBox(Saved saved)
    {
        EndStory(_story);
        (saved.Paragraph?.Anchored ?? saved.Story.Blocks).AddRange(_story.Blocks);
    }

    private void ReadFieldCharacter(XmlReader reader)
    {
        var type = WordXml.Attribute(reader, "fldCharType");
        if (type == "begin") _fields.Begin(Fields.ReadForm(reader));
        else if (type == "separate") _fields.Separate();
        else if (type == "end") Append(_fields.End());
        if (_fields.TakePageNumber() && _paragraph is not null) _paragraph.HasPageNumber = true;
    }

    private void BeginSimpleField(XmlReader reader)
    {
        if (!Fields.IsPageNumber(WordXml.Attribute(reader, "instr"))) return;
        if (_paragraph is not null) _paragraph.HasPageNumber = true;
        PropertyReader.Skip(reader);
    }

    private bool Shows => _paragraph is not null && _fields.ShowText && !_run.Hidden;

    private void Append(char character)
    {
        if (!Shows) return;
        context.Budget.ChargeCharacters(1);
        _paragraph!.Text.Append(character);
    }

    private void Append(string? text)
    {
        if (!Shows || text is null) return;
        context.Budget.ChargeCharacters(text.Length);
        Printed.Append(_paragraph!.Text, text, _run.Font);
    }

    private void AppendSymbol(XmlReader reader)
    {
        if (!Shows || Symbols.Read(WordXml.Attribute(reader, "font"), WordXml.Attribute(reader, "char")) is not { } symbol) return;
        Append(symbol);
        _paragraph!.Note(_run, 1);
    }

    /// <summary>Leaves the reader on the end tag, or on the start tag of an empty element.</summary>
    private void ReadText(XmlReader reader)
    {
        if (reader.IsEmptyElement) return;
        if (!Shows)
        {
            PropertyReader.Skip(reader);
            return;
        }

        var text = _paragraph!.Text;
        var from = text.Length;
        var depth = reader.Depth;
        var preserve = reader.XmlSpace == XmlSpace.Preserve || WordXml.IsMath(reader);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)) continue;
            for (int count; (count = reader.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                context.Budget.BeginToken();
                context.Budget.ChargeCharacters(count);
                Printed.Append(text, _chunk.AsSpan(0, count), _run.Font, _run.Shift);
            }
        }

        if (!preserve) Printed.TrimFrom(text, from);
        _paragraph.Note(_run, text.Length - from);
    }

    private static string ReadShort(XmlReader reader)
    {
        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
        }

        return text.ToString();
    }

    private enum Opened
    {
        Paragraph,
        Table,
        Row,
        Cell,
        TextBox,
        Note,
        Alternatives,
        Alternative,
    }

    private readonly record struct Saved(
        Opened Opened, Story Story, Paragraph? Paragraph, TableAssembly? Table, RowProperties Row, CellProperties Cell, RunLook Run, bool ChoiceTaken);
}
