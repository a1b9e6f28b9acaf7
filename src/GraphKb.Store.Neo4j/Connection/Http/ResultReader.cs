using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>What a response of the transactional endpoint contains besides rows.</summary>
/// <param name="Commit">The address that commits the transaction, or null.</param>
/// <param name="Code">The code of the first error, or null.</param>
/// <param name="Message">The message of the first error, or null.</param>
internal readonly record struct ResultEnd(string? Commit, string? Code, string? Message);

/// <summary>
/// Reads a response of the transactional endpoint incrementally, so that a large response is never in memory as a whole:
/// <c>{"results":[{"columns":[…],"data":[{"row":[…]},…]},…],"errors":[{"code":…,"message":…}],"commit":…}</c>.
/// </summary>
internal sealed class ResultReader(Action<int, object?[]> onRow)
{
    // Depths of JSON: the members of a result, and the members of an element of "data".
    private const int ResultDepth = 3;
    private const int RowDepth = 5;

    // The property whose value comes next and is read as a whole.
    private Property _awaited;
    private int _statementIndex = -1;
    private ResultEnd _end;
    private JsonReaderState _state;
    private bool _isComplete;

    private enum Property
    {
        None,
        Row,
        Errors,
        Commit,
    }

    /// <summary>Reads the whole response.</summary>
    /// <exception cref="JsonException">The response is not such JSON, or is truncated.</exception>
    public async Task<ResultEnd> ReadAsync(Stream stream, CancellationToken cancellationToken)
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

        return _isComplete ? _end : throw new JsonException("The response is truncated.");
    }

    // Returns the number of bytes that were parsed; the others are incomplete.
    private int Parse(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        var used = 0L;
        while (TryParseNext(ref reader))
        {
            _state = reader.CurrentState;
            used = reader.BytesConsumed;
        }

        return (int)used;
    }

    private bool TryParseNext(ref Utf8JsonReader reader)
    {
        if (_awaited != Property.None)
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
            {
                return false;
            }

            using (document)
            {
                TakeValue(document.RootElement);
            }

            return true;
        }

        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            TakeName(ref reader);
        }
        else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
        {
            _isComplete = true;
        }

        return true;
    }

    private void TakeName(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == RowDepth && reader.ValueTextEquals("row"u8))
        {
            _awaited = Property.Row;
        }
        else if (reader.CurrentDepth == ResultDepth && reader.ValueTextEquals("data"u8))
        {
            _statementIndex++;
        }
        else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("errors"u8))
        {
            _awaited = Property.Errors;
        }
        else if (reader.CurrentDepth == 1 && reader.ValueTextEquals("commit"u8))
        {
            _awaited = Property.Commit;
        }
    }

    private void TakeValue(JsonElement value)
    {
        switch (_awaited)
        {
            case Property.Row:
                onRow(_statementIndex, JsonValues.ReadArray(value));
                break;
            case Property.Commit:
                var isText = value.ValueKind == JsonValueKind.String;
                _end = _end with { Commit = isText ? value.GetString() : throw new JsonException("The commit address is not a string.") };
                break;
            default:
                if (JsonValues.FindError(value) is var (code, message))
                {
                    _end = _end with { Code = code, Message = message };
                }

                break;
        }

        _awaited = Property.None;
    }
}
