using System.Text.Json;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Formats;

/// <summary>
/// The network in an answer. Nodes are the nodes of a flow and every object that an edge connects; edges are the links of a flow, objects
/// with a <c>from</c> and a <c>to</c>, and the steps along the sites of a chain. Several answers are as many networks: the ids of their
/// nodes begin with the values that were asked for, and nodes and edges have these values as attributes.
/// </summary>
internal sealed class AnswerNetwork
{
    private readonly Dictionary<string, Dictionary<string, object?>> _nodes = [];
    private readonly Dictionary<string, Edge> _edges = [];
    private Dictionary<string, object?> _asked = [];
    private string _prefix = "";

    /// <summary>The attributes of each node, by its id or key, in the order of the answer.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, object?>> Nodes => _nodes;

    /// <summary>The edges, in the order of the answer.</summary>
    public IReadOnlyCollection<Edge> Edges => _edges.Values;

    /// <summary>Whether answers of a shape have a network.</summary>
    public static bool Fits(IReadOnlyList<FieldShape> fields) =>
        HasEnds(fields) || fields.Any(field => IsChain(field) || Fits(field.Fields));

    /// <summary>Reads the network.</summary>
    public static AnswerNetwork Read(QuestionAnswer answer)
    {
        var network = new AnswerNetwork();
        for (var partIndex = 0; partIndex < answer.Parts.Count; partIndex++)
        {
            var run = answer.Input.Runs[partIndex];
            network._asked = answer.Input.Varied.ToDictionary(name => "asked." + name, name => (object?)run[name]?.ToString());
            network._prefix = string.Concat(network._asked.Values.Select(value => $"{value} "));
            network.AddFields(answer.Parts[partIndex], answer.Shape.Fields);
        }

        return network;
    }

    private static bool HasEnds(IReadOnlyList<FieldShape> fields) =>
        fields.Any(field => field.Key == "from") && fields.Any(field => field.Key == "to");

    private static bool IsChain(FieldShape field) => field.TypeName == "Chain" && field.Find("sites")?.Find("id") is not null;

    private void AddFields(JsonElement value, IReadOnlyList<FieldShape> fields)
    {
        foreach (var field in fields.Where(field => field.Kind == ValueKind.Composite))
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(field.Key, out var inner))
            {
                AddItems(inner, field);
            }
        }
    }

    private void AddItems(JsonElement value, FieldShape field)
    {
        foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                continue;
            }

            AddNode(item, field);
            if (IsChain(field))
            {
                AddChain(item, field.Find("sites")!);
            }
            else if (HasEnds(field.Fields))
            {
                AddEdge(item, field);
            }

            AddFields(item, field.Fields);
        }
    }

    private void AddNode(JsonElement item, FieldShape field)
    {
        if (field.TypeName is "FlowNode" && AnswerReading.FindText(item, "key") is { } key)
        {
            SetNode(key, item, field);
        }
    }

    private void AddEdge(JsonElement item, FieldShape field)
    {
        var (from, to) = (GetEnd(item, field, "from"), GetEnd(item, field, "to"));
        if (from is null || to is null)
        {
            return;
        }

        // Without ids, several supplies between the same ends are as many edges.
        var id = AnswerReading.FindText(item, "id") ?? $"#{_edges.Count}";
        _edges.TryAdd(_prefix + id, new Edge(_prefix + from, _prefix + to, new(_asked)));
        Fill(_edges[_prefix + id].Cells, item, [.. field.Fields.Where(inner => inner.Key is not ("from" or "to"))]);
    }

    // An end is an id itself, or an object with one.
    private string? GetEnd(JsonElement item, FieldShape field, string name)
    {
        var (end, shape) = (item.GetProperty(name), field.Find(name)!);
        if (end.ValueKind == JsonValueKind.String)
        {
            return end.GetString();
        }

        var id = AnswerReading.FindText(end, "id");
        if (id is not null)
        {
            SetNode(id, end, shape);
        }

        return id;
    }

    private void AddChain(JsonElement chain, FieldShape sites)
    {
        string? before = null;
        foreach (var site in chain.GetProperty("sites").EnumerateArray())
        {
            var id = AnswerReading.FindText(site, "id")!;
            SetNode(id, site, sites);
            if (before is not null)
            {
                _edges.TryAdd($"{_prefix}{before} {id}", new Edge(_prefix + before, _prefix + id, new(_asked)));
            }

            before = id;
        }
    }

    private void SetNode(string id, JsonElement item, FieldShape field)
    {
        _nodes.TryAdd(_prefix + id, new(_asked));
        Fill(_nodes[_prefix + id], item, field.Fields);
    }

    // The same object may be selected in several places, with other fields in each.
    private static void Fill(Dictionary<string, object?> cells, JsonElement item, IReadOnlyList<FieldShape> fields)
    {
        var read = new Dictionary<string, object?>();
        CellReader.Read(item, fields, "", read);
        foreach (var (name, cell) in read.Where(pair => pair.Value is not null))
        {
            cells.TryAdd(name, cell);
        }
    }

    /// <summary>An edge.</summary>
    /// <param name="From">The id of its beginning.</param>
    /// <param name="To">The id of its end.</param>
    /// <param name="Cells">Its attributes, by name.</param>
    internal sealed record Edge(string From, string To, Dictionary<string, object?> Cells);
}
