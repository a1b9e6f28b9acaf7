using System.Text;
using System.Text.Unicode;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Looks at the bytes of a file as they go by, for what no text may hold: bytes that are not UTF-8, and NUL. Lines end with LF, CRLF or
/// CR. Good blocks are passed with vector instructions; only a block with something wrong is walked letter by letter.
/// </summary>
internal sealed class ByteCheck
{
    private byte[] _block = [];
    private int _kept;
    private int _line = 1;
    private bool _isAfterReturn;

    /// <summary>What was found, at most once a line.</summary>
    public List<(int Line, string What)> Found { get; } = [];

    public void Look(ReadOnlySpan<byte> bytes)
    {
        var length = _kept + bytes.Length;
        if (_block.Length < length)
        {
            Array.Resize(ref _block, length);
        }

        bytes.CopyTo(_block.AsSpan(_kept));
        var block = _block.AsSpan(0, length);
        var cut = length - OpenTail(block);
        if (Utf8.IsValid(block[..cut]) && !block[..cut].Contains((byte)0))
        {
            CountLines(block[..cut]);
        }
        else
        {
            Walk(block[..cut]);
        }

        block[cut..].CopyTo(_block);
        _kept = length - cut;
    }

    /// <summary>To be called at the end of the file: a letter may have been cut short.</summary>
    public void End()
    {
        if (_kept > 0)
        {
            Note("ends within a letter of UTF-8");
            _kept = 0;
        }
    }

    // How many bytes at the end begin a letter whose rest is still to come.
    private static int OpenTail(ReadOnlySpan<byte> block)
    {
        for (var back = 1; back <= Math.Min(3, block.Length); back++)
        {
            if (block[^back] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(block[^back..], out _, out _) == System.Buffers.OperationStatus.NeedMoreData ? back : 0;
            }
        }

        return 0;
    }

    private void CountLines(ReadOnlySpan<byte> block)
    {
        if (!_isAfterReturn && !block.Contains((byte)'\r'))
        {
            _line += block.Count((byte)'\n');
            return;
        }

        foreach (var letter in block)
        {
            Pass(letter);
        }
    }

    private void Walk(ReadOnlySpan<byte> block)
    {
        while (!block.IsEmpty)
        {
            var isGood = Rune.DecodeFromUtf8(block, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (!isGood)
            {
                Note($"holds a byte that is not UTF-8 (0x{block[0]:X2})");
            }
            else if (rune.Value == 0)
            {
                Note("holds a NUL byte");
            }

            Pass(isGood && used == 1 ? block[0] : (byte)0x80);
            block = block[used..];
        }
    }

    private void Pass(byte letter)
    {
        if (letter == '\r' || (letter == '\n' && !_isAfterReturn))
        {
            _line++;
        }

        _isAfterReturn = letter == '\r';
    }

    private void Note(string what)
    {
        if (Found.Count == 0 || Found[^1].Line != _line)
        {
            Found.Add((_line, what));
        }
    }
}
