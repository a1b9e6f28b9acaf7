using System.Buffers;
using System.Text;
using GraphKb.Api.Errors;
using GraphQLParser;

namespace GraphKb.Api.Requests;

/// <summary>A GraphQL document with breaks in its long lines, between tokens, where they mean nothing.</summary>
internal sealed class BrokenLines
{
    /// <summary>The longest line that is left as it is, in UTF-16 characters.</summary>
    public const int LongestLine = 1_000;

    /// <summary>The longest text, name or comment on one line, in UTF-16 characters.</summary>
    public const int LongestToken = 2_000;
    private const string BlockQuote = "\"\"\"";
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private readonly string _original;
    private readonly StringBuilder _text = new();

    // Where breaks were added, as positions in the original, ascending.
    private readonly List<int> _breaks = [];
    private int _lineLength;

    private BrokenLines(string original) => _original = original;

    /// <summary>The document with the breaks.</summary>
    public string Text => _text.ToString();

    /// <summary>
    /// Whether a line of a document is longer than <see cref="LongestLine"/>, or ends in a way that the parser counts but does not split.
    /// </summary>
    public static bool NeedsBreaks(ReadOnlySpan<char> text)
    {
        if (text.Contains('\r'))
        {
            return true;
        }

        foreach (var line in text.Split('\n'))
        {
            if (line.End.Value - line.Start.Value > LongestLine)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Breaks the lines of a document. O(length).</summary>
    /// <exception cref="RequestError">A text, name or comment is longer than <see cref="LongestToken"/>.</exception>
    public static BrokenLines Create(string text)
    {
        var lines = new BrokenLines(text);
        for (var start = 0; start < text.Length;)
        {
            var end = FindTokenEnd(text, start);
            lines.Add(start, end);
            start = end;
        }

        return lines;
    }

    /// <summary>The location in the original of a location in the text with breaks.</summary>
    public Location GetOriginal(Location location)
    {
        var position = GetPosition(location);
        var added = 0;
        while (added < _breaks.Count && _breaks[added] + added < position)
        {
            added++;
        }

        return Location.FromLinearPosition(_original, Math.Min(position - added, _original.Length));
    }

    private int GetPosition(Location location)
    {
        var text = Text;
        var lineStart = 0;
        for (var line = 1; line < location.Line; line++)
        {
            lineStart = text.IndexOf('\n', lineStart) + 1;
        }

        return lineStart + location.Column - 1;
    }

    private void Add(int start, int end)
    {
        var token = _original.AsSpan(start, end - start);
        var lastBreak = token.LastIndexOf('\n');
        if (HasLongerLine(token))
        {
            throw new RequestError(
                "TOO_COMPLEX", $"A text, name or comment in the query is too long; at most {LongestToken} characters are allowed.");
        }

        if (_lineLength >= LongestLine && token[0] is not ('\n' or '\r'))
        {
            _breaks.Add(start);
            _text.Append('\n');
            _lineLength = 0;
        }

        _text.Append(token).Replace('\r', '\n', _text.Length - token.Length, token.Length);
        _lineLength = lastBreak < 0 ? _lineLength + token.Length : token.Length - lastBreak - 1;
    }

    private static bool HasLongerLine(ReadOnlySpan<char> token)
    {
        foreach (var line in token.Split('\n'))
        {
            if (line.End.Value - line.Start.Value > LongestToken)
            {
                return true;
            }
        }

        return false;
    }

    // Texts, comments, and names or numbers are whole; every other character is a token of its own.
    private static int FindTokenEnd(string text, int start)
    {
        var rest = text.AsSpan(start);
        var length = rest.StartsWith(BlockQuote) ? FindBlockEnd(rest)
            : rest[0] == '"' ? FindTextEnd(rest)
            : rest[0] == '#' ? rest.IndexOfAny('\n', '\r')
            : NameCharacters.Contains(rest[0]) ? rest.IndexOfAnyExcept(NameCharacters)
            : 1;
        return length < 0 ? text.Length : start + length;
    }

    private static int FindTextEnd(ReadOnlySpan<char> text)
    {
        for (var position = 1; position < text.Length; position++)
        {
            if (text[position] == '\\')
            {
                position++;
            }
            else if (text[position] is '"' or '\n' or '\r')
            {
                return position + 1;
            }
        }

        return -1;
    }

    // A quote may be written inside as \""".
    private static int FindBlockEnd(ReadOnlySpan<char> text)
    {
        for (var position = BlockQuote.Length; position < text.Length; position++)
        {
            if (text[position] == '"' && text[position..].StartsWith(BlockQuote) && text[position - 1] != '\\')
            {
                return position + BlockQuote.Length;
            }
        }

        return -1;
    }
}
