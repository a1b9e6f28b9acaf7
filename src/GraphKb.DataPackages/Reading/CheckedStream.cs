namespace GraphKb.DataPackages.Reading;

/// <summary>Reads a file once, forwards, and checks its bytes on the way. A byte order mark of UTF-8 is skipped.</summary>
internal sealed class CheckedStream : Stream
{
    private readonly FileStream _file;

    public CheckedStream(string path)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        Span<byte> mark = stackalloc byte[3];
        var length = _file.ReadAtLeast(mark, 3, throwOnEndOfStream: false);
        IsUtf16 = length >= 2 && mark[0] + mark[1] == 0xFF + 0xFE && mark[0] >= 0xFE;
        _file.Position = mark is [0xEF, 0xBB, 0xBF] ? 3 : 0;
    }

    public ByteCheck Bytes { get; } = new();

    /// <summary>Whether the file begins with a byte order mark of UTF-16.</summary>
    public bool IsUtf16 { get; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = _file.Read(buffer);
        if (length > 0)
        {
            Bytes.Check(buffer[..length]);
        }
        else
        {
            Bytes.End();
        }

        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _file.Dispose();
        base.Dispose(disposing);
    }
}
