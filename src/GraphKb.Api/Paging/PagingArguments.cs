using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Execution;
using GraphQL.Types;

namespace GraphKb.Api.Paging;

/// <summary>The arguments of every connection, as the Relay cursor specification defines them.</summary>
internal static class PagingArguments
{
    private const int DefaultFirst = 20;
    private const int MaxCount = 500;

    /// <summary>Adds the arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
    public static FieldBuilder<TSource, TReturn> Paged<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Work(FieldWork.List)
        .Argument<IntGraphType>(
            "first", "How many nodes the page has at most, 0 to 500; 20 if left out.", argument => argument.DefaultValue = DefaultFirst)
        .Argument<StringGraphType>(
            "after", "Only nodes after this cursor, which the same list returned; left out, the list from its beginning.")
        .Argument<IntGraphType>(
            "last", "How many nodes from the end of the list, or before `before`, 0 to 500, in the same order; not together with `first`.")
        .Argument<StringGraphType>(
            "before", "Only nodes before this cursor, which the same list returned; left out, the list up to its end.");

    /// <summary>Reads <c>first</c> of a list without cursors.</summary>
    /// <exception cref="UserInputException">It is negative or over 500.</exception>
    public static int GetFirst(IResolveFieldContext context, int defaultFirst = DefaultFirst) =>
        CheckCount("first", context.GetArgument("first", defaultFirst));

    /// <summary>Reads the arguments.</summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The list that cursors must belong to; see <see cref="Cursor"/>.</param>
    /// <param name="parse">Makes the position in the list from the text in a cursor; null where it is none.</param>
    /// <exception cref="UserInputException">A number is negative or over 500, or a cursor is none of this list.</exception>
    public static PageRange<TPosition> GetRange<TPosition>(IResolveFieldContext context, string list, Func<string, TPosition?> parse)
        where TPosition : class
    {
        var last = context.GetArgument<int?>("last");
        if (last is not null && IsFirstGiven(context))
        {
            throw new UserInputException("last", "first and last are both given; expected one of them.");
        }

        var count = last is { } fromEnd
            ? CheckCount("last", fromEnd) : GetFirst(context);
        return new PageRange<TPosition>(ReadCursor("after"), ReadCursor("before"), count, last is not null);

        TPosition? ReadCursor(string argument) =>
            context.GetArgument<string?>(argument) is { } cursor
                ? parse(Cursor.Read(list, cursor, argument)) ?? throw Cursor.CreateError(cursor, argument)
                : null;
    }

    private static int CheckCount(string argument, int count) => count is >= 0 and <= MaxCount
        ? count
        : throw new UserInputException(argument, $"{argument} is {count}; it must be from 0 to {MaxCount}.");

    private static bool IsFirstGiven(IResolveFieldContext context) =>
        context.Arguments?.TryGetValue("first", out var first) == true
        && first is { Value: not null } && first.Source is not (ArgumentSource.FieldDefault or ArgumentSource.VariableDefault);
}
