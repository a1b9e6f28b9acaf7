using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Selectors;

/// <summary>The arguments that several questions about a supply network share.</summary>
internal static class NetworkArguments
{
    /// <summary>Adds the argument <c>mineral</c>, unless the field is one of a mineral.</summary>
    public static FieldBuilder<TSource, TReturn> Mineral<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Mineral(
            "The id of the mineral; the network is that of its closure: itself, its descendants and its ancestors in the tree of "
                + "minerals.");

    /// <summary>Adds the argument <c>of</c>, the consumers.</summary>
    public static FieldBuilder<TSource, TReturn> Consumers<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<SiteSelectorType>(
            "of", "The consumers; without `stages`, `ids` and `companies`, or left out, the sites of CONSUMPTION.");

    /// <summary>Adds the argument <c>headroom</c>.</summary>
    public static FieldBuilder<TSource, TReturn> Headroom<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<FloatGraphType>(
            "headroom",
            "How much more supplies can carry: a factor of their tonnes from 0 up, 1 (also if left out) = what flows today; "
                + "null = any amount.",
            argument => argument.DefaultValue = 1.0);
}
