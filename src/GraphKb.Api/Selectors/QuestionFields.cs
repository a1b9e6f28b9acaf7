using GraphKb.Model.Entities;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Selectors;

/// <summary>
/// The arguments that all questions share. A field of the entity that a question is about has no argument for it; everywhere else the
/// argument is required.
/// </summary>
internal static class QuestionFields
{
    /// <summary>Adds the argument <c>mineral</c>, unless the field is one of a mineral.</summary>
    public static FieldBuilder<TSource, TReturn> Mineral<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, string description) =>
        field.Subject<TSource, TReturn, Mineral>("mineral", description);

    /// <summary>Adds the argument <c>alliance</c>, unless the field is one of an alliance.</summary>
    public static FieldBuilder<TSource, TReturn> Alliance<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, string description) =>
        field.Subject<TSource, TReturn, Alliance>("alliance", description);

    /// <summary>Adds the argument <c>minConfidence</c>.</summary>
    public static FieldBuilder<TSource, TReturn> MinConfidence<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<FloatGraphType>(
            "minConfidence",
            "The least confidence, 0 to 1, of the facts to rely on; 0, so every fact, if left out. Under it, tonnes count as unknown, "
                + "and an ownership, a statistic or a score as not on record; memberships and measures always count.",
            argument => argument.DefaultValue = 0.0);

    private static FieldBuilder<TSource, TReturn> Subject<TSource, TReturn, TSubject>(
        this FieldBuilder<TSource, TReturn> field, string name, string description)
        where TSubject : Entity =>
        typeof(TSource) == typeof(TSubject) ? field : field.Argument<NonNullGraphType<IdGraphType>>(name, description);
}
