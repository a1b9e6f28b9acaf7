using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Waits for the turn of a heavy request before its first field is resolved. Counts the field values of an answer when their nodes are
/// created, before any of them is resolved, and ends a request that exceeds its budget.
/// </summary>
internal sealed class BoundedExecutionStrategy : ParallelExecutionStrategy
{
    private readonly Func<ObjectExecutionNode, SelectedField, ExecutionNode> _createNode;

    public BoundedExecutionStrategy() => _createNode = (parent, field) =>
        BuildExecutionNode(parent, field.Definition.ResolvedType!, field.Ast, field.Definition);

    public override async Task<ExecutionResult> ExecuteAsync(GraphQL.Execution.ExecutionContext context)
    {
        var request = (RequestContext)context.UserContext;
        var entityCount = request.Reader.Dataset.Entities;
        request.Costs = new SelectionCosts(context.Schema, context.Document, context.Variables, entityCount);
        var work = new WorkEstimate(request.Costs, context.Variables, entityCount)
            .Get(context.Operation.SelectionSet, GetOperationRootType(context));
        if (work >= RequestTurn.HeavyWork)
        {
            await request.Turn.TakeAsync().ConfigureAwait(false);
        }

        return await base.ExecuteAsync(context).ConfigureAwait(false);
    }

    protected override void SetSubFieldNodes(GraphQL.Execution.ExecutionContext context, ObjectExecutionNode parent)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var request = (RequestContext)context.UserContext;

        if (parent is RootExecutionNode)
        {
            request.Budget.TryExpect(1, request.Costs.Get(context.Operation.SelectionSet, parent.GraphType!));
        }

        // Does not throw: every node that waits for the same batch would throw an exception of its own, which costs more than the
        // answer. Over the limit nodes get no fields, and the next node that is executed ends the request.
        if (!request.Budget.IsExceeded)
        {
            var selection = request.Selections.Get(parent, context.Schema, () => base.SetSubFieldNodes(context, parent));
            request.Budget.AddFieldValues(selection.Values);
            (parent as AnswerObject)?.Fill(selection, _createNode);
        }
    }

    protected override ExecutionNode BuildExecutionNode(
        ExecutionNode parent, IGraphType graphType, GraphQLField field, FieldType fieldDefinition, int? indexInParentNode = null)
    {
        var type = graphType is NonNullGraphType required ? required.ResolvedType : graphType;
        return type is IObjectGraphType or IAbstractGraphType
            ? new AnswerObject(parent, type, field, fieldDefinition, indexInParentNode)
            : base.BuildExecutionNode(parent, graphType, field, fieldDefinition, indexInParentNode);
    }

    // The items of a page are counted when the page is made.
    protected override Task SetArrayItemNodesAsync(GraphQL.Execution.ExecutionContext context, ArrayExecutionNode parent)
    {
        var request = (RequestContext)context.UserContext;
        if (parent.Result is IEnumerable<object> items && items.TryGetNonEnumeratedCount(out var count)
            && SelectionCosts.FindItemType(parent.FieldDefinition) is { } itemType && !WorkEstimate.IsPage(parent.Parent?.GraphType))
        {
            request.Budget.TryExpect(count, request.Costs.Get(parent.Field.SelectionSet, itemType));
        }

        if (request.Budget.IsExceeded)
        {
            parent.Items = [];
        }
        else if (TryReadRows(context, parent) is { } rows)
        {
            parent.Items = [rows];
        }
        else
        {
            return base.SetArrayItemNodesAsync(context, parent);
        }

        return Task.CompletedTask;
    }

    private AnswerRows? TryReadRows(GraphQL.Execution.ExecutionContext context, ArrayExecutionNode list)
    {
        if (SelectionCosts.FindItemType(list.FieldDefinition) is not IObjectGraphType type
            || list.Result is not IReadOnlyList<object> { Count: > 0 } items)
        {
            return null;
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        var request = (RequestContext)context.UserContext;
        var first = new AnswerObject(list, type, list.Field, list.FieldDefinition, 0) { Result = items[0] };
        var selection = request.Selections.Get(first, context.Schema, () => base.SetSubFieldNodes(context, first));
        var rows = selection is { NodeCount: 0, Fields.Length: > 0 } ? AnswerRows.Read(list, items, selection) : null;
        if (rows is not null)
        {
            request.Budget.AddFieldValues(selection.Values * items.Count);
        }

        return rows;
    }

    protected override Task ExecuteNodeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var budget = ((RequestContext)context.UserContext).Budget;
        budget.SetErrors(context.Errors.Count);
        return !budget.IsExceeded
            ? base.ExecuteNodeAsync(context, node)
            : throw new AnswerTooLargeException();
    }

    // The reads of a level start together. Those that would exceed the budget have no result, so none of them may be completed.
    protected override Task CompleteDataLoaderNodeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node) =>
        !((RequestContext)context.UserContext).Budget.IsExceeded
            ? base.CompleteDataLoaderNodeAsync(context, node)
            : throw new AnswerTooLargeException();
}
