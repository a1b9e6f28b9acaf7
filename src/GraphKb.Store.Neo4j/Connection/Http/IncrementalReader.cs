using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>Reads a JSON object incrementally, so that a large response is never in memory as a whole.</summary>
internal abstract class IncrementalReader
{
    private JsonReaderState _state;
    private bool _isComplete;

    /// <summary>Reads the whole object.</summary>
    /// <exception cref="JsonException">The response is not such an object, or is truncated.</exception>
    protected async Task ReadObjectAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var length = 0;
        for (var isLast = false; !isLast;)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            isLast = read == 0;
            length += read;
            var used = Parse(buffer.AsSpan(0, length), isLast);
            buffer.AsSpan(used, length - used).CopyTo(buffer);
            length -= used;
        }

        if (!_isComplete)
        {
            throw new JsonException("The response is truncated.");
        }
    }

    /// <summary>Reads the next token, or the next value as a whole.</summary>
    /// <param name="reader">The reader; nothing is taken from it if the result is false.</param>
    /// <returns>False if the token or the value is not complete yet.</returns>
    protected abstract bool TryReadNext(ref Utf8JsonReader reader);

    // Returns the number of bytes that were parsed; the others are incomplete.
    private int Parse(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        var used = 0L;
        while (TryReadNext(ref reader))
        {
            _state = reader.CurrentState;
            used = reader.BytesConsumed;
            _isComplete |= reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0;
        }

        return (int)used;
    }
}
