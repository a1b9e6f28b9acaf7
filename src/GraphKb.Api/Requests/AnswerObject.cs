using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// An object of an answer. A scalar that <see cref="SelectedField.TryRead"/> reads has no node: <see cref="Values"/> has every field, and
/// <c>SubFields</c> those that are still to be executed, or where a null may have to be propagated.
/// </summary>
internal sealed class AnswerObject(
    ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode)
    : ObjectExecutionNode(parent, graphType, field, fieldDefinition, indexInParentNode)
{
    /// <summary>The fields, in the order of the answer; null before they are selected.</summary>
    public SelectedField[]? Fields { get; private set; }

    /// <summary>What each field has: the node of a field that is executed, or a serialized value.</summary>
    public object?[] Values { get; private set; } = [];

    /// <summary>Reads the scalars of the object, and makes a node of each other field.</summary>
    /// <param name="selection">The fields.</param>
    /// <param name="createNode">Creates the node of a field.</param>
    public void Fill(ObjectSelections.Selection selection, Func<ObjectExecutionNode, SelectedField, ExecutionNode> createNode)
    {
        Fields = selection.Fields;
        Values = new object?[Fields.Length];
        var nodes = selection.NodeCount == 0 ? [] : new ExecutionNode[selection.NodeCount];
        var count = 0;
        for (var index = 0; index < Fields.Length; index++)
        {
            if (!Fields[index].TryRead(Result!, out Values[index]))
            {
                var node = createNode(this, Fields[index]);
                if (count == nodes.Length)
                {
                    Array.Resize(ref nodes, count + 1);
                }

                Values[index] = nodes[count++] = node;
            }
        }

        SubFields = nodes;
    }
}
