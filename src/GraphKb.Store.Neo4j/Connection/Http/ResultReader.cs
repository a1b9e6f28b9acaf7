using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>What a response of the transactional endpoint contains besides rows.</summary>
/// <param name="Commit">The address that commits the transaction, or null.</param>
/// <param name="Code">The code of the first error, or null.</param>
/// <param name="Message">The message of the first error, or null.</param>
internal readonly record struct ResultEnd(string? Commit, string? Code, string? Message);

/// <summary>
/// Reads a response of the transactional endpoint row by row:
/// <c>{"results":[{"columns":[…],"data":[{"row":[…]},…]},…],"errors":[{"code":…,"message":…}],"commit":…}</c>.
/// </summary>
internal sealed class ResultReader(Action<int, object?[]> onRow) : IncrementalReader
{
    // Depths of JSON: the members of a result, and the members of an element of "data".
    private const int ResultDepth = 3;
    private const int RowDepth = 5;

    // The property whose value comes next and is read as a whole.
    private Property _awaited;
    private int _statementIndex = -1;
    private ResultEnd _end;

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
        await ReadObjectAsync(stream, cancellationToken).ConfigureAwait(false);
        return _end;
    }

    protected override bool TryReadNext(ref Utf8JsonReader reader)
    {
        if (_awaited == Property.None)
        {
            if (!reader.Read())
            {
                return false;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                TakeName(ref reader);
            }

            return true;
        }

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
                onRow(_statementIndex, JsonValues.ReadRow(value));
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
