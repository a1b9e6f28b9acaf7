using System.Buffers;
using System.Runtime.InteropServices;
using GraphKb.Analysis.Tables;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Reads what an <see cref="ArrayWriter"/> has written, in the same order, straight into arrays.</summary>
internal sealed class ArrayReader(CheckedFile file, CancellationToken cancellationToken)
{
    private readonly byte[] _chunk = new byte[CheckedFile.ChunkLength];
    private long _next = file.Footer!.ColumnsStart;
    private int _start;
    private int _end;

    /// <summary>The next array.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public T[] Read<T>()
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(ReadNumber());
        var length = MemoryMarshal.AsBytes(values.AsSpan()).Length;
        var begin = Math.Min(length, _end - _start);
        Fill(MemoryMarshal.AsBytes(values.AsSpan())[..begin]);
        var whole = (length - begin) / FileFooter.BlockLength * FileFooter.BlockLength;
        ReadBlocks(values, begin, whole);
        Fill(MemoryMarshal.AsBytes(values.AsSpan())[(begin + whole)..]);
        return values;
    }

    /// <summary>The next number.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public int ReadNumber()
    {
        var number = 0;
        Fill(MemoryMarshal.AsBytes(new Span<int>(ref number)));
        return number;
    }

    /// <summary>The next texts.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public TextBlock ReadTexts() => new(Read<byte>(), Read<int>());

    // Most of a large array, on all processors, because the first use of new memory takes most of the time. A read straight into new
    // memory takes half as much system time again as one into memory that was used before and a copy.
    private void ReadBlocks<T>(T[] values, int begin, int length)
        where T : unmanaged
    {
        var first = _next;
        if (first + length > file.Footer!.Length)
        {
            throw new InvalidDataException("The columns end too early.");
        }

        Processors.Run((length + CheckedFile.ChunkLength - 1) / CheckedFile.ChunkLength, ReadBlock, cancellationToken);
        _next += length;

        void ReadBlock(int chunk)
        {
            var start = chunk * CheckedFile.ChunkLength;
            var count = Math.Min(CheckedFile.ChunkLength, length - start);
            var bytes = ArrayPool<byte>.Shared.Rent(CheckedFile.ChunkLength);
            file.Read(first + start, bytes.AsSpan(0, count));
            bytes.AsSpan(0, count).CopyTo(MemoryMarshal.AsBytes(values.AsSpan())[(begin + start)..]);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Fill(Span<byte> target)
    {
        while (!target.IsEmpty)
        {
            if (_start == _end)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (_start, _end) = (0, file.Read(_next, _chunk));
                _next += _end;
                if (_end == 0)
                {
                    throw new InvalidDataException("The columns end too early.");
                }
            }

            var part = _chunk.AsSpan(_start, Math.Min(target.Length, _end - _start));
            part.CopyTo(target);
            target = target[part.Length..];
            _start += part.Length;
        }
    }
}
