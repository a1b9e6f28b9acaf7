using System.Text;
using System.Text.Json;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>What the transactional endpoint said beside rows.</summary>
/// <param name="Commit">Where the transaction is committed, or null.</param>
/// <param name="Code">The first error's code, or null.</param>
/// <param name="Message">Its message, or null.</param>
internal readonly record struct ResultEnd(string? Commit, string? Code, string? Message);

/// <summary>
/// Reads an answer of the transactional endpoint as it comes in, row by row, so that a large one is never in memory whole:
/// <c>{"results":[{"columns":[…],"data":[{"row":[…]},…]},…],"errors":[{"code":…,"message":…}],"commit":…}</c>.
/// </summary>
internal sealed class ResultReader(Action<int, object?[]> onRow)
{
    private const int ResultDepth = 3;
    private const int RowDepth = 5;
    private string? _awaited;
    private int _statement = -1;
    private ResultEnd _end;
    private JsonReaderState _state;
    private bool _isWhole;

    /// <summary>Reads all of it.</summary>
    /// <exception cref="JsonException">It is not such JSON, or breaks off.</exception>
    public async Task<ResultEnd> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        var held = 0;
        for (var isLast = false; !isLast;)
        {
            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken).ConfigureAwait(false);
            isLast = read == 0;
            held += read;
            var used = Consume(buffer.AsSpan(0, held), isLast);
            buffer.AsSpan(used, held - used).CopyTo(buffer);
            held -= used;
        }

        return _isWhole ? _end : throw new JsonException("The answer breaks off.");
    }

    private int Consume(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var reader = new Utf8JsonReader(bytes, isLast, _state);
        var used = 0L;
        while (true)
        {
            if (_awaited is not null)
            {
                if (!JsonDocument.TryParseValue(ref reader, out var document))
                {
                    break;
                }

                using (document)
                {
                    Take(document.RootElement);
                }
            }
            else if (!reader.Read())
            {
                break;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                Name(ref reader);
            }
            else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
            {
                _isWhole = true;
            }

            _state = reader.CurrentState;
            used = reader.BytesConsumed;
        }

        return (int)used;
    }

    private void Name(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth == RowDepth && reader.ValueTextEquals("row"u8))
        {
            _awaited = "row";
        }
        else if (reader.CurrentDepth == ResultDepth && reader.ValueTextEquals("data"u8))
        {
            _statement++;
        }
        else if (reader.CurrentDepth == 1 && (reader.ValueTextEquals("errors"u8) || reader.ValueTextEquals("commit"u8)))
        {
            _awaited = Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private void Take(JsonElement value)
    {
        switch (_awaited)
        {
            case "row":
                onRow(_statement, JsonValues.ReadAll(value));
                break;
            case "commit":
                _end = _end with { Commit = value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException("No address.") };
                break;
            default:
                if (JsonValues.Error(value) is var (code, message))
                {
                    _end = _end with { Code = code, Message = message };
                }

                break;
        }

        _awaited = null;
    }
}
