using GraphKb.Api.Lookups;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphKb.Api;

/// <summary>
/// The root of all subscriptions. Each field is the one of a query: it is answered at once, and anew whenever the data or the day that it
/// depends on has changed.
/// </summary>
internal sealed class SubscriptionType : ObjectGraphType
{
    public SubscriptionType()
    {
        Name = "Subscription";
        Description = "The data set and the questions, answered at once and anew whenever the data has changed; as server-sent events.";
        DatasetField.AddTo(this);
        EntityQuestions.AddTo(this);
        foreach (var field in Fields)
        {
            field.StreamResolver = new UnusedStream();
        }
    }

    // GraphQL.NET requires a stream for every field of this type. Here each answer is a request of its own, with its own limits and its
    // own state of the data, so that the streams are never used.
    private sealed class UnusedStream : ISourceStreamResolver
    {
        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
            throw new NotSupportedException("A subscription is executed as a query is, once for each answer.");
    }
}
