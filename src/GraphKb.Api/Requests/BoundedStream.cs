namespace GraphKb.Api.Requests;

/// <summary>A memory stream that throws <see cref="AnswerTooLargeException"/> before it grows over a limit.</summary>
/// <param name="maxBytes">The number of bytes that it may hold.</param>
internal sealed class BoundedStream(int maxBytes) : MemoryStream
{
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        ThrowIfOver(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ThrowIfOver(count);
        base.Write(buffer, offset, count);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    private void ThrowIfOver(int additionalBytes)
    {
        if (Length + additionalBytes > maxBytes)
        {
            throw new AnswerTooLargeException();
        }
    }
}
