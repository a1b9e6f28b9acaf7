using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Concentration;

/// <summary>The argument <c>source</c> of the questions about statistics.</summary>
internal static class SourceArgument
{
    public static FieldBuilder<TSource, TReturn> Source<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<IdGraphType>(
            "source",
            "The id of the only source whose statistics are read; left out, the one with the most countries in the year is, of several the "
                + "one published last.");
}
