using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
using GraphQL;

namespace GraphKb.Api.Paging;

/// <summary>Resolves the fields that return a connection.</summary>
internal static class PageResolver
{
    /// <summary>A page of entities in the order of their ids. The position in a cursor is the id of its node (keyset paging).</summary>
    /// <exception cref="UserInputException">An argument of the page is wrong.</exception>
    public static async Task<object?> ResolveEntitiesAsync(IResolveFieldContext context, EntityQuery query)
    {
        var reader = RequestContext.From(context).Reader;
        var list = query.GetType().Name;
        var range = PagingArguments.GetRange(context, list, id => id);
        var page = await reader.ListAsync(query, range, context.CancellationToken).ConfigureAwait(false);
        return ConnectionPage.Create(
            [.. page.Items.Select(entity => new ConnectionEdge(Cursor.Write(list, entity.Id), entity))],
            range,
            page.HasMore,
            async cancellationToken => await reader.CountAsync(query, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A page of facts. The position in a cursor is the id of its node, with the value that orders the list.</summary>
    /// <exception cref="UserInputException">An argument of the page is wrong.</exception>
    public static async Task<object?> ResolveFactsAsync(IResolveFieldContext context, FactQuery query)
    {
        var reader = RequestContext.From(context).Reader;
        var list = $"{query.Kind?.ToString() ?? "Fact"} {query.OrderBy}";
        var range = PagingArguments.GetRange(context, list, ValueCursor.Parse);
        var page = await reader.ListFactsAsync(query, range, context.CancellationToken).ConfigureAwait(false);
        return ConnectionPage.Create(
            [
                .. page.Items.Select(fact =>
                    new ConnectionEdge(Cursor.Write(list, ValueCursor.Format(FactValues.GetPosition(fact, query.OrderBy))), fact)),
            ],
            range,
            page.HasMore,
            async cancellationToken => await reader.CountFactsAsync(query, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// A page of a computed list. The position in a cursor is the number of nodes up to and with its node (offset paging). A page from
    /// the end of the list counts the list first.
    /// </summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The name of the list and everything that determines its contents and order, for its cursors.</param>
    /// <param name="find">
    /// Finds the nodes after a number of skipped ones, at most a number of them. Called after the arguments of the page are checked.
    /// </param>
    /// <exception cref="UserInputException">An argument of the page is wrong, or the list is too long to be read from its end.</exception>
    public static async Task<object?> ResolveByOffsetAsync<T>(
        IResolveFieldContext context, string list, Func<int, int, Task<OffsetPage<T>>> find)
        where T : class
    {
        var range = PagingArguments.GetRange(context, list, position => position);
        var start = range.After is null ? 0 : int.Parse(range.After, CultureInfo.InvariantCulture);
        var end = range.Before is null ? (int?)null : int.Parse(range.Before, CultureInfo.InvariantCulture) - 1;
        if (range.IsFromEnd)
        {
            end ??= await CountAsync(find, context.CancellationToken).ConfigureAwait(false);
        }

        var available = Math.Max(0, (end ?? int.MaxValue) - start);
        var count = Math.Min(range.Count, available);
        var first = range.IsFromEnd ? start + available - count : start;
        var page = await find(first, count).ConfigureAwait(false);
        return ConnectionPage.Create(
            [.. page.Nodes.Select((node, nodeIndex) => new ConnectionEdge(WriteOffset(list, first + nodeIndex + 1), node))],
            range,
            end is null ? page.HasNextPage : available > count,
            page.CountAsync);
    }

    private static async Task<int> CountAsync<T>(Func<int, int, Task<OffsetPage<T>>> find, CancellationToken cancellationToken)
    {
        var page = await find(0, 0).ConfigureAwait(false);
        return (int?)await page.CountAsync(cancellationToken).ConfigureAwait(false) ?? throw new UserInputException(
            "last", "last is given without before, and the list is too long to be counted; expected first, or last with before.");
    }

    private static string WriteOffset(string list, int offset) => Cursor.Write(list, offset.ToString(CultureInfo.InvariantCulture));
}
