using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// All items of a list of which only scalars of the items alone are selected. The list has this one node instead of one for each item,
/// because nothing of them is left to be executed, and no null to be propagated.
/// </summary>
internal sealed class AnswerRows : ObjectExecutionNode
{
    private readonly object?[] _values;

    private AnswerRows(ArrayExecutionNode list, IObjectGraphType type, GraphQLField field, SelectedField[] fields, object?[] values)
        : base(list, type, field, list.FieldDefinition, 0) => (Fields, _values, SubFields) = (fields, values, []);

    /// <summary>The fields of each item, in the order of the answer.</summary>
    public SelectedField[] Fields { get; }

    /// <summary>The serialized values of the items, those of one after those of the other.</summary>
    public ReadOnlySpan<object?> Values => _values;

    /// <summary>Reads the items.</summary>
    /// <param name="list">The list.</param>
    /// <param name="items">Its items.</param>
    /// <param name="selection">What is selected of each; scalars alone.</param>
    /// <returns>The rows; null if a value cannot be read, so that the item needs a node that reports it.</returns>
    public static AnswerRows? Read(ArrayExecutionNode list, IReadOnlyList<object> items, ObjectSelections.Selection selection)
    {
        var fields = selection.Fields;
        var values = new object?[items.Count * fields.Length];
        var count = 0;
        for (var index = 0; index < items.Count; index++)
        {
            foreach (var field in fields)
            {
                if (!field.TryRead(items[index], out values[count++]))
                {
                    return null;
                }
            }
        }

        return new AnswerRows(list, selection.Type, list.Field, fields, values);
    }
}
