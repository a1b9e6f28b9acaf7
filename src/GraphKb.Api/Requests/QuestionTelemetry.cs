using System.Diagnostics;
using System.Diagnostics.Metrics;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>A span and a duration for each answered question, under the source and the meter <c>GraphKb.Questions</c>.</summary>
internal static class QuestionTelemetry
{
    private static readonly ActivitySource Source = new("GraphKb.Questions");
    private static readonly Meter Meter = new("GraphKb.Questions");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphkb.question.duration", "s", "Duration of the answer to a question, without the fields nested in it.");

    /// <summary>Measures questions from now on.</summary>
    /// <param name="questions">Fields that have their resolvers, of the root or of an entity.</param>
    public static void Observe(IReadOnlyList<FieldType> questions)
    {
        foreach (var field in questions)
        {
            Observe(field, field.Resolver!);
        }
    }

    private static void Observe(FieldType field, IFieldResolver resolver)
    {
        var question = new KeyValuePair<string, object?>("graphkb.question", field.Name);
        field.Resolver = new FuncFieldResolver<object?>(context => MeasureAsync(resolver, question, context));
    }

    private static async ValueTask<object?> MeasureAsync(
        IFieldResolver resolver, KeyValuePair<string, object?> question, IResolveFieldContext context)
    {
        using var activity = Source.StartActivity("question " + question.Value);
        activity?.SetTag("graphkb.mineral", context.GetMineral());
        var started = Stopwatch.GetTimestamp();
        var isFailed = true;
        try
        {
            var answer = await resolver.ResolveAsync(context).ConfigureAwait(false);
            isFailed = false;
            return answer;
        }
        finally
        {
            if (isFailed)
            {
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, question, new("failed", isFailed));
        }
    }
}
