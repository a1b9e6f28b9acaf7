using System.Globalization;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
using GraphQL;

namespace GraphKb.Api.Paging;

/// <summary>Resolves the fields that return a connection.</summary>
internal static class PageResolver
{
    /// <summary>A page of entities in the order of their ids. The position in a cursor is the last id (keyset paging).</summary>
    /// <exception cref="UserInputException">An argument of the page is wrong.</exception>
    public static async Task<object?> ResolveEntitiesAsync(IResolveFieldContext context, EntityQuery query)
    {
        var reader = RequestContext.From(context).Reader;
        var list = query.GetType().Name;
        var afterId = PagingArguments.GetAfter(context, list);
        var first = PagingArguments.GetFirst(context);
        var page = await reader.ListAsync(query, afterId, first, context.CancellationToken).ConfigureAwait(false);
        return new ConnectionPage(
            [.. page.Items.Select(entity => new ConnectionEdge(Cursor.Write(list, entity.Id), entity))],
            page.HasNextPage,
            afterId is not null,
            async cancellationToken => await reader.CountAsync(query, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A page of a computed list. The position in a cursor is the number of nodes before the next page (offset paging).</summary>
    /// <param name="context">The field.</param>
    /// <param name="list">The name of the list and everything that determines its contents and order, for its cursors.</param>
    /// <param name="find">
    /// Finds the nodes after a number of skipped ones, at most a number of them. Called after the arguments of the page are checked.
    /// </param>
    /// <exception cref="UserInputException">An argument of the page is wrong.</exception>
    public static async Task<object?> ResolveByOffsetAsync<T>(
        IResolveFieldContext context, string list, Func<int, int, Task<OffsetPage<T>>> find)
        where T : class
    {
        var after = PagingArguments.GetAfter(context, list);
        var offset = after is null ? 0 : int.Parse(after, CultureInfo.InvariantCulture);
        var page = await find(offset, PagingArguments.GetFirst(context)).ConfigureAwait(false);
        return new ConnectionPage(
            [.. page.Nodes.Select((node, nodeIndex) => new ConnectionEdge(WriteOffset(list, offset + nodeIndex + 1), node))],
            page.HasNextPage,
            after is not null,
            page.CountAsync);
    }

    private static string WriteOffset(string list, int offset) => Cursor.Write(list, offset.ToString(CultureInfo.InvariantCulture));
}
