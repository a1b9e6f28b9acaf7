using System.Buffers;

namespace GraphKb.Api.Requests;

/// <summary>
/// The bytes of an answer, in segments from the shared pool, so that a large answer needs no large block of memory and leaves none behind.
/// Not thread-safe. Without <see cref="Dispose"/> the segments are garbage instead of going back to the pool.
/// </summary>
public sealed class AnswerBuffer : IBufferWriter<byte>, IDisposable
{
    // Under the size from which .NET allocates on the large object heap.
    private const int SegmentBytes = 64 * 1024;
    private readonly int _maxBytes;
    private readonly Queue<Segment> _segments = [];
    private Segment? _last;

    /// <summary>Creates an empty buffer.</summary>
    /// <param name="maxBytes">The number of bytes that it may hold.</param>
    public AnswerBuffer(int maxBytes) => _maxBytes = maxBytes;

    /// <summary>How many bytes it holds.</summary>
    public long Length { get; private set; }

    /// <summary>The bytes; valid until the buffer is written to, sent or disposed of.</summary>
    public ReadOnlySequence<byte> Sequence => _last is null
        ? ReadOnlySequence<byte>.Empty
        : new ReadOnlySequence<byte>(_segments.Peek(), 0, _last, _last.Count);

    /// <inheritdoc/>
    /// <exception cref="AnswerTooLargeException">The buffer would hold more than it may.</exception>
    public void Advance(int count)
    {
        if (Length + count > _maxBytes)
        {
            throw new AnswerTooLargeException();
        }

        _last!.Advance(count);
        Length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_last is null || _last.Free.Length < Math.Max(sizeHint, 1))
        {
            Append(new Segment(ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, SegmentBytes))));
        }

        return _last!.Free;
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Moves the bytes of another buffer to the end of this one; the other is empty afterwards.</summary>
    /// <param name="other">Another buffer.</param>
    /// <exception cref="AnswerTooLargeException">The buffer would hold more than it may.</exception>
    public void Take(AnswerBuffer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Length + other.Length > _maxBytes)
        {
            throw new AnswerTooLargeException();
        }

        Length += other.Length;
        while (other._segments.TryDequeue(out var segment))
        {
            Append(segment);
        }

        (other._last, other.Length) = (null, 0);
    }

    /// <summary>Writes the bytes to a stream, and gives each segment back once it is written; the buffer is empty afterwards.</summary>
    /// <param name="stream">Where to; a client that reads slowly holds what it has not read yet, and no more.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The work.</returns>
    public async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        while (_segments.TryPeek(out var segment))
        {
            await stream.WriteAsync(segment.Memory, cancellationToken).ConfigureAwait(false);
            Return(_segments.Dequeue());
        }

        (_last, Length) = (null, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_segments.TryDequeue(out var segment))
        {
            Return(segment);
        }

        (_last, Length) = (null, 0);
    }

    private void Append(Segment segment)
    {
        _last?.Link(segment);
        _last = segment;
        _segments.Enqueue(segment);
    }

    private static void Return(Segment segment) => ArrayPool<byte>.Shared.Return(segment.Array);

    private sealed class Segment(byte[] array) : ReadOnlySequenceSegment<byte>
    {
        public byte[] Array => array;

        public int Count => Memory.Length;

        public Memory<byte> Free => array.AsMemory(Count);

        public void Advance(int count) => Memory = array.AsMemory(0, Count + count);

        public void Link(Segment next)
        {
            next.RunningIndex = RunningIndex + Count;
            Next = next;
        }
    }
}
