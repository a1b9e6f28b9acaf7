using System.Text.Json;
using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Asking;

/// <summary>Collects the facts and the sources that an answer lists.</summary>
internal sealed class FactCollector
{
    private const string SourceType = "Source";

    // Its confidence is the mean of the facts in it.
    private const string LinkType = "FlowLink";
    private readonly HashSet<string> _facts = [];

    /// <summary>The ids of the sources, in ordinal order.</summary>
    public SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>How many different facts have a confidence.</summary>
    public int Facts { get; private set; }

    /// <summary>How many of them are estimates.</summary>
    public int Estimates { get; private set; }

    /// <summary>Adds what an answer lists.</summary>
    public void Add(JsonElement value, IReadOnlyList<FieldShape> fields)
    {
        foreach (var field in fields.Where(field => field.Kind == ValueKind.Composite))
        {
            if (value.TryGetProperty(field.Key, out var inner))
            {
                AddValue(inner, field);
            }
        }
    }

    private void AddValue(JsonElement value, FieldShape field)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                AddValue(item, field);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            AddObject(value, field);
            Add(value, field.Fields);
        }
    }

    private void AddObject(JsonElement value, FieldShape field)
    {
        var id = AnswerReading.FindText(value, "id");
        if (id is not null && (field.TypeName == SourceType || AnswerReading.FindText(value, "__typename") == SourceType))
        {
            Sources.Add(id);
        }
        else if (field.TypeName != LinkType && value.TryGetProperty("confidence", out var confidence)
            && confidence.ValueKind == JsonValueKind.Number && (id is null || _facts.Add(id)))
        {
            Facts++;
            Estimates += confidence.GetDouble() <= AnswerEvidence.EstimateConfidence ? 1 : 0;
        }
    }
}
