using GraphKb.Analysis.Control;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Types;

/// <summary>The field <c>control</c> of companies and sites.</summary>
internal static class ControlField
{
    private const double DefaultThreshold = 0.5;

    public static void AddTo<T>(ObjectGraphType<T> type)
        where T : Entity =>
        type.Field<NonNullGraphType<ControlType>>("control")
            .Description("Which country controls it through ownership at a day, and why.")
            .Work(FieldWork.Control).AsOf()
            .Argument<FloatGraphType>(
                "threshold", "Control takes more than this share, from 0 up to, not including, 1; 0.5 if left out.",
                argument => argument.DefaultValue = DefaultThreshold)
            .ResolveAsync(async context =>
            {
                var request = RequestContext.From(context);
                var threshold = context.GetArgument("threshold", DefaultThreshold);
                var question = new ControlQuestion { Id = context.Source.Id, Threshold = threshold, AsOf = request.GetDay(context) };
                var analysis = await ControlAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken)
                    .ConfigureAwait(false);
                return await analysis.AnswerAsync(context.CancellationToken).ConfigureAwait(false);
            });
}
