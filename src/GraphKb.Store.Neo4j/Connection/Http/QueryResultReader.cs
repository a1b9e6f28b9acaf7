using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>What a response of the Query API contains besides rows.</summary>
/// <param name="HasRows">Whether there was a list of rows, even an empty one.</param>
/// <param name="TransactionId">The id of the open transaction, or null.</param>
/// <param name="Bookmarks">The bookmarks of a committed transaction; empty while it is open.</param>
/// <param name="Code">The code of the first error, or null.</param>
/// <param name="Message">The message of the first error, or null.</param>
internal sealed record QueryEnd(bool HasRows, string? TransactionId, IReadOnlyList<string> Bookmarks, string? Code, string? Message)
{
    public static readonly QueryEnd Empty = new(false, null, [], null, null);
}

/// <summary>
/// Reads a response of the Query API row by row:
/// <c>{"data":{"fields":[…],"values":[[…],…]},"bookmarks":[…],"transaction":{"id":…},"errors":[{"code":…,"message":…}]}</c>.
/// </summary>
/// <param name="readRow">Reads the values of a row, in the format that the response has.</param>
/// <param name="onRow">Receives each row.</param>
internal sealed class QueryResultReader(Func<JsonElement, object?[]> readRow, Action<object?[]> onRow) : IncrementalReader
{
    // Depths of JSON: the members of the response, the members of "data", the elements of "values".
    private const int RootDepth = 1;
    private const int DataDepth = 2;
    private const int RowDepth = 3;
    private Place _place;
    private QueryEnd _end = QueryEnd.Empty;

    private enum Place
    {
        Elsewhere,
        Data,
        Values,
        Rows,
        Bookmarks,
        Transaction,
        Errors,
    }

    /// <summary>Reads the whole response.</summary>
    /// <exception cref="JsonException">The response is not such JSON, or is truncated.</exception>
    public async Task<QueryEnd> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        await ReadObjectAsync(stream, cancellationToken).ConfigureAwait(false);
        return _end;
    }

    protected override bool TryReadNext(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _place = FindPlace(ref reader);
            return true;
        }

        if (!IsWhole(ref reader))
        {
            TakeToken(ref reader);
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

    private Place FindPlace(ref Utf8JsonReader reader) => reader.CurrentDepth switch
    {
        RootDepth when reader.ValueTextEquals("data"u8) => Place.Data,
        RootDepth when reader.ValueTextEquals("bookmarks"u8) => Place.Bookmarks,
        RootDepth when reader.ValueTextEquals("transaction"u8) => Place.Transaction,
        RootDepth when reader.ValueTextEquals("errors"u8) => Place.Errors,
        DataDepth when _place == Place.Data && reader.ValueTextEquals("values"u8) => Place.Values,
        > RootDepth => _place == Place.Data ? Place.Data : Place.Elsewhere,
        _ => Place.Elsewhere,
    };

    // Whether the token begins a value that is read as a whole: a row, or one of the small members of the response.
    private bool IsWhole(ref Utf8JsonReader reader) =>
        _place is Place.Bookmarks or Place.Transaction or Place.Errors
        || (_place == Place.Rows && reader.CurrentDepth == RowDepth);

    private void TakeToken(ref Utf8JsonReader reader)
    {
        if (_place == Place.Values)
        {
            _place = reader.TokenType == JsonTokenType.StartArray ? Place.Rows : throw new JsonException("The rows are not a list.");
            _end = _end with { HasRows = true };
        }
        else if (_place == Place.Rows)
        {
            _place = Place.Data;
        }
    }

    private void TakeValue(JsonElement value)
    {
        switch (_place)
        {
            case Place.Rows:
                onRow(readRow(value));
                return;
            case Place.Bookmarks:
                _end = _end with { Bookmarks = [.. JsonValues.ReadRow(value).OfType<string>()] };
                break;
            case Place.Transaction:
                _end = _end with { TransactionId = JsonValues.FindText(value, "id") };
                break;
            default:
                if (JsonValues.FindError(value) is var (code, message))
                {
                    _end = _end with { Code = code, Message = message };
                }

                break;
        }

        _place = Place.Elsewhere;
    }
}
