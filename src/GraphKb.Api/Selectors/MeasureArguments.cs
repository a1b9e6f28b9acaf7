using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Selectors;

/// <summary>The arguments of lists of measures.</summary>
internal static class MeasureArguments
{
    /// <summary>Adds the arguments <c>kinds</c> and <c>ever</c>.</summary>
    public static FieldBuilder<TSource, TReturn> MeasureFilter<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<ListGraphType<NonNullGraphType<MeasureKindType>>>(
            "kinds", "Only measures of these kinds; left out means any, an empty list none.")
        .Argument<BooleanGraphType>(
            "ever",
            "With true also measures that have lapsed or are not yet in force; `asOf` then only is the day of nested fields. False if "
                + "left out.",
            argument => argument.DefaultValue = false);

    /// <summary>The day on which measures have to be in force; null where those of any time are listed.</summary>
    public static DateOnly? GetDay(IResolveFieldContext context) =>
        context.GetArgument("ever", false) ? null : RequestContext.From(context).GetDay(context);

    /// <summary>The kinds, or null for all.</summary>
    public static IReadOnlyList<MeasureKind>? GetKinds(IResolveFieldContext context) =>
        context.GetArgument<List<MeasureKind>?>("kinds");
}
