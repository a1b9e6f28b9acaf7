using System.IO.Pipelines;

namespace GraphKb.Server.Http;

/// <summary>
/// The body of a request as the client sends it, whose reading can be ended without breaking the connection: the stream of the framework
/// leaves its reader in the middle of a read then, and logs a stack trace. Put below the decompression.
/// </summary>
/// <param name="reader">The reader of the connection.</param>
internal sealed class CancellableBody(PipeReader reader) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Makes the present read, or else the next one, throw an <see cref="OperationCanceledException"/>.</summary>
    public void Cancel() => reader.CancelPendingRead();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        var part = result.Buffer.Slice(0, Math.Min(buffer.Length, result.Buffer.Length));
        var count = 0;
        foreach (var segment in part)
        {
            segment.CopyTo(buffer[count..]);
            count += segment.Length;
        }

        reader.AdvanceTo(part.End);
        return result.IsCanceled ? throw new OperationCanceledException("The body took too long.") : count;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
