using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// What a request selects of the objects of a field. GraphQL.NET collects it for every object, item by item of a list; here it is collected
/// once for each field and type. Belongs to one request: conditions depend on its variables alone.
/// </summary>
internal sealed class ObjectSelections
{
    private readonly Dictionary<(GraphQLField? Field, IObjectGraphType Type), Selection> _selections = [];

    /// <summary>Gets the selection of an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="schema">The schema, for the type of an object that is known by an interface.</param>
    /// <param name="collect">Gives the object its fields; called for the first object of a field and type.</param>
    public Selection Get(ObjectExecutionNode node, ISchema schema, Action collect)
    {
        var key = (node.Field, node.GetObjectGraphType(schema)!);
        if (!_selections.TryGetValue(key, out var selection))
        {
            collect();
            var fields = Array.ConvertAll(node.SubFields ?? [], field => (field.Field, field.FieldDefinition));
            _selections[key] = selection = new(fields, Math.Max(fields.Length, CountSelections(node.Field?.SelectionSet)));
        }

        return selection;
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

    /// <summary>The fields of an object, and how many field values each object counts for.</summary>
    internal sealed record Selection((GraphQLField Ast, FieldType Definition)[] Fields, int Values);
}
