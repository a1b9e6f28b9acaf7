using System.Text.Json;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>Counts values with all values inside them, in a document or in the JSON of its variables.</summary>
internal sealed class ValueCounter
{
    public int Count { get; private set; }

    /// <summary>The deepest nesting of lists and objects; 0 for a value that is neither.</summary>
    public int Depth { get; private set; }

    /// <summary>The length of the longest number in the JSON, in characters.</summary>
    public int LongestNumber { get; private set; }

    public void Add(GraphQLValue? value, int depth = 0)
    {
        AddAt(depth);
        if (value is GraphQLListValue { Values: { } items })
        {
            items.ForEach(item => Add(item, depth + 1));
        }
        else if (value is GraphQLObjectValue { Fields: { } fields })
        {
            fields.ForEach(field => Add(field.Value, depth + 1));
        }
    }

    public void Add(JsonElement value, int depth = 0)
    {
        AddAt(depth);
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Add(item, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                Add(property.Value, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Number)
        {
            LongestNumber = Math.Max(LongestNumber, value.GetRawText().Length);
        }
    }

    private void AddAt(int depth)
    {
        Count++;
        Depth = Math.Max(Depth, depth);
    }
}
