namespace PerfEval.Store.Postgres;

/// <summary>
/// SQL as PostgreSQL's scanner sees it (standard_conforming_strings on): its statements, and the names in it. Comments, strings and quoted names are
/// told apart, so that a word in them is not taken for one.
/// </summary>
internal sealed class StatementText
{
    private readonly string _sql;
    private readonly List<string> _statements = [];
    private readonly List<string> _words = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>A string with backslash escapes goes on in a string on a later line, and so do its escapes.</summary>
    private bool _escapes;

    private StatementText(string sql) => _sql = sql;

    /// <summary>Without the semicolons between them; pieces of nothing but space and comments are none.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>Keywords and names that are not quoted, in small letters, in their order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Everything that may be a function's name: the words, and quoted names.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>A name with Unicode escapes (U&amp;"…"): what it names is not read here.</summary>
    public bool HasEscapedName { get; private set; }

    /// <summary>$1, $2 …</summary>
    public bool HasParameter { get; private set; }

    public static StatementText Of(string sql)
    {
        var text = new StatementText(sql);
        text.Scan();
        return text;
    }

    private void Scan()
    {
        var began = 0;
        var empty = true;
        while (_at < _sql.Length)
        {
            if (_sql[_at] == ';')
            {
                if (!empty) _statements.Add(_sql[began.._at]);
                (began, empty) = (++_at, true);
            }
            else if (char.IsWhiteSpace(_sql[_at])) _at++;
            else if (Begins("--")) SkipLine();
            else if (Begins("/*")) SkipComment();
            else
            {
                empty = false;
                Token();
            }
        }

        if (!empty) _statements.Add(_sql[began..]);
    }

    private void Token()
    {
        var character = _sql[_at];
        var continued = _escapes;
        _escapes = false;
        if (character == '\'')
        {
            SkipQuoted('\'', continued);
            _escapes = continued;
        }
        else if (character == '"') _names.Add(Quoted());
        else if (character == '$' && Tag() is { } tag)
        {
            _at += tag.Length;
            SkipTo(tag);
        }
        else if (IsStart(character)) Word();
        else
        {
            HasParameter |= character == '$' && _at + 1 < _sql.Length && char.IsAsciiDigit(_sql[_at + 1]);
            _at++;
        }
    }

    private void Word()
    {
        var began = _at;
        while (_at < _sql.Length && (IsStart(_sql[_at]) || char.IsAsciiDigit(_sql[_at]) || _sql[_at] == '$')) _at++;
        var word = _sql[began.._at].ToLowerInvariant();
        var next = _at < _sql.Length ? _sql[_at] : '\0';
        if (word == "e" && next == '\'')
        {
            SkipQuoted('\'', escapes: true);
            _escapes = true;
        }
        else if (word == "u" && next == '&' && _at + 1 < _sql.Length && _sql[_at + 1] == '"') HasEscapedName = true;
        _words.Add(word);
        _names.Add(word);
    }

    private string Quoted()
    {
        var began = _at + 1;
        SkipQuoted('"', escapes: false);
        return _sql[began..Math.Max(began, _at - 1)].Replace("\"\"", "\"");
    }

    private void SkipQuoted(char quote, bool escapes)
    {
        for (_at++; _at < _sql.Length; _at++)
        {
            if (escapes && _sql[_at] == '\\') _at++;
            else if (_sql[_at] == quote)
            {
                if (_at + 1 >= _sql.Length || _sql[_at + 1] != quote) break;
                _at++;
            }
        }

        _at = Math.Min(_at + 1, _sql.Length);
    }

    /// <summary>The opening of a dollar-quoted string: $$ or $name$.</summary>
    private string? Tag()
    {
        var end = _at + 1;
        while (end < _sql.Length && (IsStart(_sql[end]) || (char.IsAsciiDigit(_sql[end]) && end > _at + 1))) end++;
        return end < _sql.Length && _sql[end] == '$' ? _sql[_at..(end + 1)] : null;
    }

    private void SkipComment()
    {
        var depth = 0;
        do
        {
            if (Begins("/*")) (depth, _at) = (depth + 1, _at + 2);
            else if (Begins("*/")) (depth, _at) = (depth - 1, _at + 2);
            else _at++;
        }
        while (depth > 0 && _at < _sql.Length);
    }

    private void SkipLine()
    {
        var end = _sql.AsSpan(_at).IndexOfAny('\n', '\r');
        _at = end < 0 ? _sql.Length : _at + end;
    }

    private void SkipTo(string end)
    {
        var found = _sql.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? _sql.Length : found + end.Length;
    }

    private bool Begins(string text) => _sql.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private static bool IsStart(char character) => char.IsAsciiLetter(character) || character == '_' || character >= '\x80';
}
