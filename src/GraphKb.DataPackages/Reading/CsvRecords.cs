using System.Buffers;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads CSV record by record, as RFC 4180 describes it; lines end with LF, CRLF or CR. Cells are parts of the buffer, valid until the next
/// record is read, so that reading allocates nothing. O(letters) time, space for one record.
/// </summary>
/// <param name="text">The file.</param>
/// <param name="separator">The letter between cells.</param>
internal sealed class CsvRecords(TextReader text, char separator)
{
    /// <summary>How many letters a cell may have.</summary>
    public const int LongestCell = 1 << 20;

    private const int NoCell = -1;
    private const int EndOfFile = -1;
    private readonly SearchValues<char> _special = SearchValues.Create(separator, '"', '\r', '\n');
    private char[] _buffer = new char[1 << 16];
    private (int Start, int Length, bool HasBadQuote)[] _cells = new (int, int, bool)[32];

    // Where the record begins in the buffer, and where the letters read so far end.
    private int _start;
    private int _end;

    // Counted from the beginning of the record, so that it stays when the buffer moves; so do the cells.
    private int _position;
    private int _length;
    private int _nextLine = 1;

    /// <summary>The number of cells of the record.</summary>
    public int Count { get; private set; }

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Whether a cell contains the end of a line.</summary>
    public bool HasLineBreak { get; private set; }

    /// <summary>The last cell if its quote is not closed before the end of the file; negative otherwise.</summary>
    public int OpenQuoteCell { get; private set; }

    /// <summary>Whether reading ended at a cell longer than <see cref="LongestCell"/>.</summary>
    public bool HasTooLongCell { get; private set; }

    /// <summary>The whole record; exact if it has no quotes.</summary>
    public ReadOnlySpan<char> Record => _buffer.AsSpan(_start, _length);

    /// <summary>The text of a cell, without the quotes around it.</summary>
    public ReadOnlySpan<char> this[int cell] => _buffer.AsSpan(_start + _cells[cell].Start, _cells[cell].Length);

    /// <summary>Whether a cell has a quote that RFC 4180 does not allow.</summary>
    public bool HasBadQuote(int cell) => _cells[cell].HasBadQuote;

    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the file, and at a cell that is too long.</returns>
    public bool Read()
    {
        _start += _position;
        (_position, Count, Line) = (0, 0, _nextLine);
        (HasLineBreak, OpenQuoteCell) = (false, NoCell);
        if (Peek() == EndOfFile)
        {
            return false;
        }

        ReadCell();
        while (Peek() == separator && !HasTooLongCell)
        {
            _position++;
            ReadCell();
        }

        _length = _position;
        EndLine();
        return !HasTooLongCell;
    }

    private void ReadCell()
    {
        var start = _position;
        var isQuoted = Peek() == '"';
        var (textStart, textEnd) = isQuoted ? (start + 1, ReadQuoted(start)) : (start, start);
        var (afterQuotes, hasBadQuote) = (_position, false);
        while (Find(start) == '"')
        {
            _position++;
            hasBadQuote = true;
        }

        if (Count == _cells.Length)
        {
            Array.Resize(ref _cells, Count * 2);
        }

        HasTooLongCell |= _position - start > LongestCell;
        _cells[Count++] = (textStart, (isQuoted ? textEnd : _position) - textStart, hasBadQuote || (isQuoted && _position > afterQuotes));
    }

    // Reads past the closing quote, or to the end of the file. Doubled quotes become single ones within the buffer.
    private int ReadQuoted(int start)
    {
        var (from, textEnd) = (start + 1, start + 1);
        _position = from;
        while (true)
        {
            var found = FindQuote(start);
            var letters = _buffer.AsSpan(_start + from, _position - from);
            CountLines(letters);
            letters.CopyTo(_buffer.AsSpan(_start + textEnd));
            textEnd += letters.Length;
            if (!found)
            {
                OpenQuoteCell = Count;
                return textEnd;
            }

            _position++;
            if (Peek() != '"')
            {
                return textEnd;
            }

            _buffer[_start + textEnd++] = '"';
            from = ++_position;
        }
    }

    // Goes to the next separator, quote or end of a line.
    private int Find(int cellStart)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start + _position, _end - _start - _position).IndexOfAny(_special);
            if (found >= 0)
            {
                _position += found;
                return _buffer[_start + _position];
            }

            _position = _end - _start;
            if (!CanContinue(cellStart))
            {
                return EndOfFile;
            }
        }
    }

    private bool FindQuote(int cellStart)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_start + _position, _end - _start - _position).IndexOf('"');
            _position = found >= 0 ? _position + found : _end - _start;
            if (found >= 0 || !CanContinue(cellStart))
            {
                return found >= 0;
            }
        }
    }

    private bool CanContinue(int cellStart)
    {
        HasTooLongCell |= _position - cellStart > LongestCell;
        return !HasTooLongCell && Fill();
    }

    private int Peek() => _start + _position < _end || Fill() ? _buffer[_start + _position] : EndOfFile;

    // Reads more letters; the record moves to the beginning of the buffer.
    private bool Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = text.Read(_buffer.AsSpan(_end));
        _end += count;
        return count > 0;
    }

    private void EndLine()
    {
        var end = Peek();
        _position += end == EndOfFile ? 0 : 1;
        _position += end == '\r' && Peek() == '\n' ? 1 : 0;
        _nextLine += end == EndOfFile ? 0 : 1;
    }

    private void CountLines(ReadOnlySpan<char> letters)
    {
        var lines = letters.Count('\n') + letters.Count('\r') - letters.Count("\r\n");
        HasLineBreak |= lines > 0;
        _nextLine += lines;
    }
}
