using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>Executes as GraphQL.NET does, but stops a request whose answer would hold more field values than allowed.</summary>
/// <param name="most">How many.</param>
internal sealed class BoundedExecuter(int most) : DocumentExecuter
{
    private readonly BoundedStrategy _strategy = new(most);

    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context) => _strategy;
}

/// <summary>Counts the field values of an answer as the nodes for them are made, before any is resolved.</summary>
/// <param name="most">How many a request may have.</param>
internal sealed class BoundedStrategy(int most) : ParallelExecutionStrategy
{
    protected override void SetSubFieldNodes(GraphQL.Execution.ExecutionContext context, ObjectExecutionNode parent)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var asking = (Asking)context.UserContext;

        // Over the limit a node gets no fields, and the next one executed ends the request: an exception for each of the many that
        // wait for the same look-up would take longer than the answer.
        if (asking.Results <= most)
        {
            base.SetSubFieldNodes(context, parent);
            asking.AddResults(Math.Max(parent.SubFields?.Length ?? 0, Selections(parent.Field?.SelectionSet)));
        }
    }

    protected override Task ExecuteNodeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        ThrowIfOver(context);
        return base.ExecuteNodeAsync(context, node);
    }

    // Copies of a field are merged, which is work for every node although it is one value of the answer: each copy counts.
    private static int Selections(GraphQLSelectionSet? set)
    {
        var count = 0;
        foreach (var selection in set?.Selections ?? [])
        {
            count += selection is GraphQLInlineFragment inline ? Selections(inline.SelectionSet) : 1;
        }

        return count;
    }

    private void ThrowIfOver(GraphQL.Execution.ExecutionContext context)
    {
        if (((Asking)context.UserContext).Results > most)
        {
            throw new TooManyResultsException();
        }
    }
}

/// <summary>The answer would be too large; the door says so.</summary>
internal sealed class TooManyResultsException() : Exception("The answer holds more field values than allowed.");
