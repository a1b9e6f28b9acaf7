using GraphQL;
using GraphQL.Execution;

namespace GraphKb.Api.Requests;

/// <summary>Executes as GraphQL.NET does, but ends a request whose answer exceeds a number of field values.</summary>
/// <param name="maxFieldValues">The number of field values that an answer may hold.</param>
internal sealed class BoundedExecutor(int maxFieldValues) : DocumentExecuter
{
    private readonly BoundedExecutionStrategy _strategy = new(maxFieldValues);

    protected override IExecutionStrategy SelectExecutionStrategy(GraphQL.Execution.ExecutionContext context) => _strategy;
}
