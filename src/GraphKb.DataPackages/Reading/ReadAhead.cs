namespace GraphKb.DataPackages.Reading;

/// <summary>Reads a text ahead on another processor, so that its bytes are read, checked and decoded while its rows are read.</summary>
internal sealed class ReadAhead : TextReader
{
    private readonly TextReader _text;
    private char[] _letters = new char[1 << 17];
    private char[] _next = new char[1 << 17];
    private int _at;
    private int _end;
    private Task<int> _reading;

    /// <summary>Begins to read.</summary>
    /// <param name="text">The text, which is used by this reader alone and stays open.</param>
    public ReadAhead(TextReader text)
    {
        _text = text;
        _reading = Start();
    }

    /// <summary>Reads the next letters. An exception of the text is thrown when the letters before it were read.</summary>
    /// <param name="buffer">Receives the letters.</param>
    /// <returns>How many they are; 0 at the end.</returns>
    public override int Read(Span<char> buffer)
    {
        if (_at == _end)
        {
            (_at, _end) = (0, _reading.GetAwaiter().GetResult());
            (_letters, _next) = (_next, _letters);
            _reading = _end > 0 ? Start() : _reading;
        }

        var count = Math.Min(buffer.Length, _end - _at);
        _letters.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>Waits until nothing is read any more.</summary>
    protected override void Dispose(bool disposing)
    {
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        base.Dispose(disposing);
    }

    private Task<int> Start()
    {
        var next = _next;
        return Task.Run(() => _text.ReadBlock(next));
    }
}
