using GraphQL;
using GraphQL.Execution;

namespace GraphKb.Api.Requests;

/// <summary>
/// Executes as GraphQL.NET does, but ends a request that exceeds its budget. A subscription is executed once, as a
/// query is: who sends the answers executes it again.
/// </summary>
internal sealed class BoundedExecutor : DocumentExecuter
{
    private readonly BoundedExecutionStrategy _strategy = new();

    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context) => _strategy;
}
