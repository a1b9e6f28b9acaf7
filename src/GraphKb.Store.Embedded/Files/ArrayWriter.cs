using System.Runtime.InteropServices;
using GraphKb.Analysis.Tables;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Writes arrays one after the other, each behind its length, as they are in memory: little-endian.</summary>
internal sealed class ArrayWriter(Stream stream)
{
    /// <summary>Writes an array.</summary>
    public void Write<T>(T[] values)
        where T : unmanaged
    {
        Write(values.Length);
        stream.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>Writes a number.</summary>
    public void Write(int number) => stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));

    /// <summary>Writes texts.</summary>
    public void Write(TextBlock texts)
    {
        Write(texts.Bytes);
        Write(texts.Starts);
    }
}
