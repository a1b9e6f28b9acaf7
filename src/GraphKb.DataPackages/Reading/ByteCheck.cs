using System.Text;
using System.Text.Unicode;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Checks the bytes of a file, block by block, for bytes that are not UTF-8 and for NUL. Lines end with LF, CRLF or CR. Valid blocks are
/// checked with vector instructions; only a block with a fault is scanned letter by letter.
/// </summary>
internal sealed class ByteCheck
{
    private byte[] _block = [];
    private int _carried;
    private int _line = 1;
    private bool _isAfterReturn;

    /// <summary>The faults with their lines, at most one a line.</summary>
    public List<(int Line, string Fault)> Faults { get; } = [];

    /// <summary>Checks the next block. A letter that is cut at its end is kept for the block after it.</summary>
    public void Check(ReadOnlySpan<byte> bytes)
    {
        var length = _carried + bytes.Length;
        if (_block.Length < length)
        {
            Array.Resize(ref _block, length);
        }

        bytes.CopyTo(_block.AsSpan(_carried));
        var block = _block.AsSpan(0, length);
        var cut = length - CountOpenTail(block);
        if (Utf8.IsValid(block[..cut]) && !block[..cut].Contains((byte)0))
        {
            CountLines(block[..cut]);
        }
        else
        {
            Scan(block[..cut]);
        }

        block[cut..].CopyTo(_block);
        _carried = length - cut;
    }

    /// <summary>Ends the file: a letter that is still incomplete is a fault.</summary>
    public void End()
    {
        if (_carried > 0)
        {
            AddFault("ends within a letter of UTF-8");
            _carried = 0;
        }
    }

    // The number of bytes at the end that begin a letter which continues in the next block.
    private static int CountOpenTail(ReadOnlySpan<byte> block)
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
            CountByte(letter);
        }
    }

    private void Scan(ReadOnlySpan<byte> block)
    {
        while (!block.IsEmpty)
        {
            var isValid = Rune.DecodeFromUtf8(block, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            if (!isValid)
            {
                AddFault($"holds a byte that is not UTF-8 (0x{block[0]:X2})");
            }
            else if (rune.Value == 0)
            {
                AddFault("holds a NUL byte");
            }

            CountByte(isValid && used == 1 ? block[0] : (byte)0x80);
            block = block[used..];
        }
    }

    private void CountByte(byte letter)
    {
        if (letter == '\r' || (letter == '\n' && !_isAfterReturn))
        {
            _line++;
        }

        _isAfterReturn = letter == '\r';
    }

    private void AddFault(string fault)
    {
        if (Faults.Count == 0 || Faults[^1].Line != _line)
        {
            Faults.Add((_line, fault));
        }
    }
}
