using System.Text.Json;
using GraphKb.Analysis.Matching;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Server.Http;

/// <summary>Reads a batch of queries. What it does not know in a query is ignored, as clients add fields of their own.</summary>
/// <param name="tables">The tables, for codes and names of countries.</param>
internal sealed class ReconciliationInput(EntityTables tables)
{
    /// <summary>The number of queries of a batch at most.</summary>
    public const int LongestBatch = 50;

    private const int LongestText = 500;
    private const int MostWords = 32;
    private const int MostCandidates = 50;
    private const int MostIdentifiers = 5;

    /// <summary>Reads a batch.</summary>
    /// <param name="json">The parameter <c>queries</c>: an object of queries.</param>
    /// <returns>The questions by the keys of their queries, in the order of the batch.</returns>
    /// <exception cref="GraphQlRequestException">It is no such object, too long, or a query has neither a text nor properties.</exception>
    public IReadOnlyList<KeyValuePair<string, MatchQuestion>> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Invalid("queries is no object; expected {\"q0\": {\"query\": \"a name\"}}.");
            }

            var queries = document.RootElement.EnumerateObject().ToList();
            return queries.Count <= LongestBatch
                ? [.. queries.Select(query => KeyValuePair.Create(query.Name, ReadQuery(query.Name, query.Value)))]
                : throw Invalid($"The batch has {queries.Count} queries; at most {LongestBatch} are allowed.");
        }
        catch (JsonException)
        {
            throw Invalid("queries is no JSON; expected {\"q0\": {\"query\": \"a name\"}}.");
        }
    }

    private static GraphQlRequestException Invalid(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);

    private MatchQuestion ReadQuery(string key, JsonElement query)
    {
        var name = Truncate.ToLength(key, 20);
        if (query.ValueKind != JsonValueKind.Object)
        {
            throw Invalid($"The query \"{name}\" is no object; expected one with \"query\".");
        }

        var properties = ReadProperties(query).ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var text = query.TryGetProperty("query", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (text.Length == 0 && !properties[ReconciliationManifest.Identifier].Any())
        {
            throw Invalid($"The query \"{name}\" has no text; expected \"query\", or the property \"identifier\".");
        }

        if (text.Length > LongestText || SearchText.Normalize(text).Count(letter => letter == ' ') >= MostWords)
        {
            throw Invalid($"The query \"{name}\" is too long; at most {LongestText} letters and {MostWords} words are allowed.");
        }

        return new MatchQuestion(text)
        {
            Kinds = ReadKinds(query),
            Country = properties[ReconciliationManifest.Country].Select(FindCountry).FirstOrDefault(code => code is not null),
            Stage = properties[ReconciliationManifest.Stage].Select(stage => EnumNames.Find<Stage>(stage.ToUpperInvariant()))
                .FirstOrDefault(stage => stage is not null),
            Identifiers =
            [
                .. properties[ReconciliationManifest.Identifier].Where(item => item.Length <= LongestText).Take(MostIdentifiers),
            ],
            Limit = ReadLimit(query),
        };
    }

    private static int ReadLimit(JsonElement query) =>
        query.TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number && limit.TryGetDouble(out var number)
            && number >= 1 ? (int)Math.Min(number, MostCandidates) : new MatchQuestion("").Limit;

    private static IReadOnlyCollection<string> ReadKinds(JsonElement query) =>
        !query.TryGetProperty("type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().SelectMany(ReadText)] : [.. ReadText(type)];

    private static IEnumerable<KeyValuePair<string, string>> ReadProperties(JsonElement query) =>
        !query.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Array ? []
        : from property in properties.EnumerateArray()
          where property.ValueKind == JsonValueKind.Object && property.TryGetProperty("pid", out var pid)
              && pid.ValueKind == JsonValueKind.String && property.TryGetProperty("v", out _)
          let value = property.GetProperty("v")
          from item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().SelectMany(ReadText) : ReadText(value)
          select KeyValuePair.Create(property.GetProperty("pid").GetString()!, item);

    // A value that was reconciled before is an object with its id.
    private static IEnumerable<string> ReadText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when value.GetString() is { Length: > 0 } text => [text],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Object when value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String => [id.GetString()!],
        _ => [],
    };

    private string? FindCountry(string text)
    {
        var code = EntityId.Slug(text).Trim().ToUpperInvariant();
        if (tables.Countries.Find(code) >= 0)
        {
            return code;
        }

        var words = SearchText.Normalize(text);
        var index = tables.CountryNames.ToList().FindIndex(name => SearchText.Normalize(name) == words);
        return index >= 0 ? tables.Countries[index] : null;
    }
}
