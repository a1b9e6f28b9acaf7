using GraphQL;
using GraphQL.Execution;

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
        base.SetSubFieldNodes(context, parent);
        ((Asking)context.UserContext).AddResults(parent.SubFields?.Length ?? 0);
        ThrowIfOver(context);
    }

    protected override Task ExecuteNodeAsync(GraphQL.Execution.ExecutionContext context, ExecutionNode node)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        ThrowIfOver(context);
        return base.ExecuteNodeAsync(context, node);
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
