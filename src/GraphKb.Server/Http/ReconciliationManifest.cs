using System.Text.Json.Nodes;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Server.Http;

/// <summary>
/// What the service offers, in the words of the Reconciliation Service API 0.2: the manifest, the types (kinds of entities) and the
/// properties that narrow a query.
/// </summary>
internal static class ReconciliationManifest
{
    /// <summary>The path of the service.</summary>
    public const string Path = "/reconcile";

    /// <summary>The property with the country of a site or a company.</summary>
    public const string Country = "country";

    /// <summary>The property with the stage of a site.</summary>
    public const string Stage = "stage";

    /// <summary>The property with an identifier, such as an LEI.</summary>
    public const string Identifier = "identifier";

    private const int PreviewWidth = 420;
    private const int PreviewHeight = 220;

    /// <summary>The types by their ids, with their names.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["site"] = "Site",
        ["company"] = "Company",
        ["mineral"] = "Mineral",
        ["country"] = "Country",
        ["alliance"] = "Alliance",
        ["measure"] = "Measure",
        ["source"] = "Source",
        ["indicator"] = "Indicator",
    };

    /// <summary>The properties by their ids, with what they are.</summary>
    public static IReadOnlyDictionary<string, string> Properties { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Country] = "Country of a site or a company: a code such as KOR, or a name",
        [Stage] = "Stage of a site: " + string.Join(", ", EnumNames.All<Stage>()),
        [Identifier] = "Identifier: an LEI, an item of Wikidata, a PermID or another",
    };

    /// <summary>Creates the manifest.</summary>
    /// <param name="address">The address of the server, without a slash at its end.</param>
    public static JsonObject Create(string address) => new()
    {
        ["versions"] = new JsonArray("0.2"),
        ["name"] = "GraphKb",
        ["identifierSpace"] = address + "/node/",
        ["schemaSpace"] = address + "/schema.graphql",
        ["defaultTypes"] = new JsonArray([.. Types.Keys.Take(2).Select(CreateType)]),
        ["view"] = new JsonObject { ["url"] = $"{address}{Path}/view?id={{{{id}}}}" },
        ["preview"] = new JsonObject
        {
            ["url"] = $"{address}{Path}/preview?id={{{{id}}}}",
            ["width"] = PreviewWidth,
            ["height"] = PreviewHeight,
        },
        ["suggest"] = new JsonObject
        {
            ["entity"] = CreateSuggest(address, "entity"),
            ["type"] = CreateSuggest(address, "type"),
            ["property"] = CreateSuggest(address, "property"),
        },
    };

    /// <summary>A type as results and the manifest have it.</summary>
    /// <param name="id">The id of a type.</param>
    public static JsonNode CreateType(string id) => new JsonObject { ["id"] = id, ["name"] = Types.GetValueOrDefault(id, id) };

    private static JsonObject CreateSuggest(string address, string what) => new()
    {
        ["service_url"] = address,
        ["service_path"] = $"{Path}/suggest/{what}",
    };
}
