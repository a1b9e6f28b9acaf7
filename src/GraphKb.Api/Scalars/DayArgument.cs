using GraphQL.Builders;

namespace GraphKb.Api.Scalars;

/// <summary>The argument <c>asOf</c>.</summary>
internal static class DayArgument
{
    /// <summary>The description of the day in an answer.</summary>
    public const string AnswerDescription =
        "The day that the answer is for: `asOf` of the question or of an enclosing field, or today in UTC.";

    /// <summary>Adds the argument, an optional date.</summary>
    public static FieldBuilder<TSource, TReturn> AsOf<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<DateType>(
            "asOf", "The day to answer for, YYYY-MM-DD; if left out, that of the nearest enclosing field, or today in UTC.");
}
