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
            .Resolve(context =>
            {
                var request = RequestContext.From(context);
                request.Charges.Spend(FieldWork.Control);
                request.SpendOwnership(context);
                return request.Control(context.GetArgument("threshold", DefaultThreshold), request.GetDay(context))
                    .Load(context.Source.Id, answer => answer);
            });
}
