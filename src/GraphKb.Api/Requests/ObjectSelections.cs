using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// What a request selects of the objects of a field. GraphQL.NET collects it for every object, item by item of a list; here it is collected
/// once for each field and type. Belongs to one request: conditions depend on its variables alone. Thread-safe, because reads that end
/// together continue on several threads.
/// </summary>
internal sealed class ObjectSelections
{
    private readonly Dictionary<(GraphQLField? Field, IObjectGraphType Type), Selection> _selections = [];

    // That of the object before, mostly an item of the same list.
    private volatile Selection? _last;

    /// <summary>Gets the selection of an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="schema">The schema, for the type of an object that is known by an interface.</param>
    /// <param name="collect">Gives the object its fields; called for the first object of a field and type.</param>
    public Selection Get(ObjectExecutionNode node, ISchema schema, Action collect)
    {
        var type = node.GetObjectGraphType(schema)!;
        if (_last is { } last && last.Type == type && last.Field == node.Field)
        {
            return last;
        }

        var key = (node.Field, type);
        lock (_selections)
        {
            if (!_selections.TryGetValue(key, out var selection))
            {
                collect();
                _selections[key] = selection = Create(node, type, schema.TypeNameMetaFieldType);
            }

            return _last = selection;
        }
    }

    private static Selection Create(ObjectExecutionNode node, IObjectGraphType type, FieldType typeName)
    {
        var fields = Array.ConvertAll(node.SubFields ?? [], field => new SelectedField(
            field.Field, field.FieldDefinition, field.FieldDefinition == typeName ? type.Name : null));
        return new(node.Field, type, fields)
        {
            NodeCount = fields.Count(field => !field.IsScalar),
            Values = Math.Max(fields.Length, CountSelections(node.Field?.SelectionSet)),
        };
    }

    // Repeated selections of a field are merged into one value of the answer. Each counts, because merging costs time for every node.
    private static int CountSelections(GraphQLSelectionSet? set)
    {
        var count = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            count += selection is GraphQLInlineFragment inline ? CountSelections(inline.SelectionSet) : 1;
        }

        return count;
    }

    /// <summary>What is selected of the objects of a field.</summary>
    /// <param name="Field">The field; null for the root.</param>
    /// <param name="Type">The type of the objects.</param>
    /// <param name="Fields">Their fields, in the order of the answer.</param>
    internal sealed record Selection(GraphQLField? Field, IObjectGraphType Type, SelectedField[] Fields)
    {
        /// <summary>How many of the fields need nodes.</summary>
        public required int NodeCount { get; init; }

        /// <summary>How many field values each object counts for.</summary>
        public required int Values { get; init; }
    }
}
