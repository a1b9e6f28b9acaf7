using GraphKb.Analysis.Errors;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Paging;

/// <summary>The arguments <c>first</c> and <c>after</c> of every connection.</summary>
internal static class PagingArguments
{
    private const int DefaultFirst = 20;
    private const int MaxFirst = 500;

    /// <summary>Adds both arguments.</summary>
    public static FieldBuilder<TSource, TReturn> Paged<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<IntGraphType>(
            "first", "How many nodes the page has at most, 0 to 500; 20 if left out.", argument => argument.DefaultValue = DefaultFirst)
        .Argument<StringGraphType>(
            "after", "Only nodes after this cursor, which the same list returned; left out, the list from its beginning.");

    /// <summary>Reads <c>first</c>.</summary>
    /// <exception cref="UserInputException">It is negative or over 500.</exception>
    public static int GetFirst(IResolveFieldContext context, int defaultFirst = DefaultFirst)
    {
        var first = context.GetArgument("first", defaultFirst);
        return first is >= 0 and <= MaxFirst
            ? first
            : throw new UserInputException("first", $"first is {first}; it must be from 0 to {MaxFirst}.");
    }

    /// <summary>Reads <c>after</c>.</summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The list that the cursor must belong to; see <see cref="Cursor"/>.</param>
    /// <returns>The position in the cursor, or null without one.</returns>
    /// <exception cref="UserInputException">It is no cursor of this list.</exception>
    public static string? GetAfter(IResolveFieldContext context, string list) =>
        context.GetArgument<string?>("after") is { } cursor ? Cursor.Read(list, cursor, "after") : null;
}
