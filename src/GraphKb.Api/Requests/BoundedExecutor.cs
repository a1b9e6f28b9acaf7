using GraphQL;
using GraphQL.Execution;

namespace GraphKb.Api.Requests;

/// <summary>
/// Executes as GraphQL.NET does, but ends a request whose answer exceeds a number of field values. A subscription is executed once, as a
/// query is: who sends the answers executes it again.
/// </summary>
/// <param name="maxFieldValues">The number of field values that an answer may hold.</param>
internal sealed class BoundedExecutor(int maxFieldValues) : DocumentExecuter
{
    private readonly BoundedExecutionStrategy _strategy = new(maxFieldValues);

    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context) => _strategy;
}
