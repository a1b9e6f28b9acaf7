using System.Buffers;
using GraphKb.Api.Requests;

namespace GraphKb.Api.Tests.Requests;

public sealed class AnswerBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(300_001)]
    public async Task What_is_written_is_what_is_sent(int length)
    {
        using var buffer = new AnswerBuffer(length);
        var bytes = Write(buffer, length, seed: 1);
        Assert.Equal(bytes, buffer.Sequence.ToArray());

        using var stream = new MemoryStream();
        await buffer.SendAsync(stream, TestContext.Current.CancellationToken);

        Assert.Equal(bytes, stream.ToArray());
        Assert.Equal((0, 0), (buffer.Length, buffer.Sequence.Length));
    }

    [Fact]
    public void No_byte_beyond_the_limit_is_taken()
    {
        using var buffer = new AnswerBuffer(100_000);
        Write(buffer, 100_000, seed: 1);

        Assert.Throws<AnswerTooLargeException>(() => buffer.Write("x"u8));
        Assert.Equal(100_000, buffer.Length);
    }

    [Fact]
    public void A_buffer_takes_the_bytes_of_another()
    {
        using var first = new AnswerBuffer(300_000);
        using var second = new AnswerBuffer(300_000);
        byte[] expected = [.. Write(first, 100_000, seed: 1), .. Write(second, 70_000, seed: 2), .. "]"u8];
        first.Take(second);
        first.Write("]"u8);

        Assert.Equal(expected, first.Sequence.ToArray());
        Assert.Equal((170_001, 0), (first.Length, second.Length));

        Write(second, 130_000, seed: 3);
        Assert.Throws<AnswerTooLargeException>(() => first.Take(second));
    }

    // A block of over 85,000 bytes goes to the large object heap, from which it is freed late.
    [Fact]
    public void No_part_of_an_answer_is_a_large_object()
    {
        using var buffer = new AnswerBuffer(10_000_000);
        Write(buffer, 10_000_000, seed: 1);

        foreach (var part in buffer.Sequence)
        {
            Assert.InRange(part.Length, 1, 85_000);
        }
    }

    private static byte[] Write(AnswerBuffer buffer, int length, int seed)
    {
        const int Piece = 1000;
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        for (var start = 0; start < length; start += Piece)
        {
            buffer.Write(bytes.AsSpan(start, Math.Min(Piece, length - start)));
        }

        return bytes;
    }
}
