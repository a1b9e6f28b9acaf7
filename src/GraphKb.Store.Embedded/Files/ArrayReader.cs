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
        Fill(MemoryMarshal.AsBytes(values.AsSpan()));
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
