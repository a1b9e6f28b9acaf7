using GraphKb.Api.Chains;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>The arguments that several questions about a supply network share.</summary>
internal static class NetworkArguments
{
    /// <summary>Adds the argument <c>mineral</c>.</summary>
    public static FieldBuilder<T, TReturn> Mineral<T, TReturn>(this FieldBuilder<T, TReturn> field) => field.Argument<NonNullGraphType<IdGraphType>>(
        "mineral", "The id of the mineral; the network is that of its closure: itself, its descendants and its ancestors in the tree of minerals.");

    /// <summary>Adds the argument <c>of</c>.</summary>
    public static FieldBuilder<T, TReturn> Consumers<T, TReturn>(this FieldBuilder<T, TReturn> field) => field.Argument<SiteSelectorType>(
        "of", "The consumers; without `stages`, or left out, the sites of CONSUMPTION.");

    /// <summary>Adds the argument <c>headroom</c>.</summary>
    public static FieldBuilder<T, TReturn> Headroom<T, TReturn>(this FieldBuilder<T, TReturn> field) => field.Argument<FloatGraphType>(
        "headroom",
        "How far supplies may be stretched: a factor of their tonnes from 0 up, 1 (also if left out) = what flows today; null = any amount.",
        argument => argument.DefaultValue = 1.0);
}
