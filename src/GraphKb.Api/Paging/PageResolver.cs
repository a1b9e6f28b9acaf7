using GraphKb.Analysis.Errors;
using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
using GraphQL;

namespace GraphKb.Api.Paging;

/// <summary>Resolves the fields that return a connection.</summary>
internal static class PageResolver
{
    /// <summary>
    /// Counts the work of a list, and decides whether its page is needed: a client that selects only the count gets no page made.
    /// </summary>
    public static bool TryMakePage(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var work = FieldWork.Get(context.FieldDefinition, request.Reader.Dataset.Entities);
        return request.Budget.TrySpend(work) && IsPageSelected(context);
    }

    /// <summary>A page of entities in the order of their ids. The position in a cursor is the id of its node (keyset paging).</summary>
    /// <exception cref="UserInputException">An argument of the page is wrong.</exception>
    public static async Task<object?> ResolveEntitiesAsync(IResolveFieldContext context, EntityQuery query)
    {
        var request = RequestContext.From(context);
        var list = query.GetType().Name;
        var range = PagingArguments.GetRange(context, list, id => id);
        if (!TryMakePage(context))
        {
            return ConnectionPage.CreateCountOnly(CountAsync);
        }

        var page = await request.Reader.ListAsync(query, range, context.CancellationToken).ConfigureAwait(false);
        var nodes = request.Expect(context, page.Items);
        return ConnectionPage.Create(
            new PageItems(nodes, list, index => nodes[index].Id), range, page.HasMore, CountAsync);

        async ValueTask<long?> CountAsync(CancellationToken cancellationToken) =>
            await request.Reader.CountAsync(query, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A page of facts. The position in a cursor is the id of its node, with the value that orders the list.</summary>
    /// <exception cref="UserInputException">An argument of the page is wrong.</exception>
    public static async Task<object?> ResolveFactsAsync(IResolveFieldContext context, FactQuery query)
    {
        var request = RequestContext.From(context);
        var list = $"{query.Kind?.ToString() ?? "Fact"} {query.OrderBy}";
        var range = PagingArguments.GetRange(context, list, ValueCursor.Parse);
        if (!TryMakePage(context))
        {
            return ConnectionPage.CreateCountOnly(CountAsync);
        }

        var page = await request.Reader.ListFactsAsync(query, range, context.CancellationToken).ConfigureAwait(false);
        var nodes = request.Expect(context, page.Items);
        return ConnectionPage.Create(
            new PageItems(nodes, list, index => ValueCursor.Format(FactValues.GetPosition(nodes[index], query.OrderBy))),
            range,
            page.HasMore,
            CountAsync);

        async ValueTask<long?> CountAsync(CancellationToken cancellationToken) =>
            await request.Reader.CountFactsAsync(query, cancellationToken).ConfigureAwait(false);
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
        var range = PagingArguments.GetRange(context, list, PagePosition.Parse);
        await CheckPositionAsync(context, "after", range.After, find).ConfigureAwait(false);
        await CheckPositionAsync(context, "before", range.Before, find).ConfigureAwait(false);
        var start = range.After?.Offset ?? 0;
        var end = range.Before?.Offset - 1;
        if (range.IsFromEnd)
        {
            end ??= await CountAsync(find, context.CancellationToken).ConfigureAwait(false);
        }

        var available = Math.Max(0, (end ?? int.MaxValue) - start);
        var count = IsPageSelected(context) ? Math.Min(range.Count, available) : 0;
        var first = range.IsFromEnd ? start + available - count : start;
        var page = await find(first, count).ConfigureAwait(false);
        var nodes = RequestContext.From(context).Expect(context, page.Nodes);
        return ConnectionPage.Create(
            new PageItems(nodes, list, index => PagePosition.Format(first + index + 1)),
            range,
            end is null ? page.HasNextPage : available > count,
            page.CountAsync);
    }

    private static bool IsPageSelected(IResolveFieldContext context) =>
        RequestContext.From(context).Costs.FindSelected(context).Any(
            selected => selected.Field.Name is not ("totalCount" or "__typename"));

    // A cursor of ours belongs to a node of the list.
    private static async Task CheckPositionAsync<T>(
        IResolveFieldContext context, string argument, PagePosition? position, Func<int, int, Task<OffsetPage<T>>> find)
    {
        if (position is not null && (await find(position.Offset - 1, 1).ConfigureAwait(false)).Nodes.Count == 0)
        {
            throw Cursor.CreateError(context.GetArgument<string>(argument), argument);
        }
    }

    private static async Task<int> CountAsync<T>(Func<int, int, Task<OffsetPage<T>>> find, CancellationToken cancellationToken)
    {
        var page = await find(0, 0).ConfigureAwait(false);
        return (int?)await page.CountAsync(cancellationToken).ConfigureAwait(false) ?? throw new UserInputException(
            "last", "last is given without before, and the list is too long to be counted; expected first, or last with before.");
    }
}
