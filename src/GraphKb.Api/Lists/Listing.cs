using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Lists;

/// <summary>Makes pages of lists.</summary>
internal static class Listing
{
    /// <summary>What the id of an entity is.</summary>
    /// <param name="kind">The kind of the entity, or null for any.</param>
    public static string IdOf(string? kind) => kind?.ToLowerInvariant() switch
    {
        null => "The id, kind:slug, such as mineral:dysprosium or country:KOR; the same in every store.",
        "country" => "The id, country: and the ISO 3166-1 alpha-3 code, such as country:KOR; the same in every store.",
        var word => $"The id, {word}:slug in lower case; the same in every store.",
    };

    /// <summary>What the day of an answer is.</summary>
    public const string DayOfAnswer = "The day that the answer is for: the one asked for, else today in UTC.";

    /// <summary>Adds the arguments every list takes.</summary>
    public static FieldBuilder<T, TReturn> Paged<T, TReturn>(this FieldBuilder<T, TReturn> field) => field
        .Argument<IntGraphType>("first", "How many nodes the page has at most, 0 to 500; 20 if left out.", argument => argument.DefaultValue = 20)
        .Argument<StringGraphType>(
            "after", "Only what comes after this cursor, which the same list has given; left out, the list from its beginning.");

    /// <summary>Adds the date argument of a question.</summary>
    public static FieldBuilder<T, TReturn> AsOf<T, TReturn>(this FieldBuilder<T, TReturn> field) =>
        field.Argument<Entities.DateType>("asOf", "The day to answer for, YYYY-MM-DD; today in UTC if left out.");

    /// <summary>A page of entities, by keyset.</summary>
    public static async Task<object?> OfEntitiesAsync(IResolveFieldContext context, EntityQuery query)
    {
        var reader = Asking.Of(context).Reader;
        var list = query.GetType().Name;
        var after = context.GetArgument<string?>("after");
        var from = after is null ? null : Cursor.Read(list, after, "after");
        var page = await reader.ListAsync(query, from, Asking.First(context), context.CancellationToken).ConfigureAwait(false);
        return new Page(
            [.. page.Items.Select(entity => new Edge(Cursor.Write(list, entity.Id), entity))],
            page.HasNextPage,
            after is not null,
            async cancellationToken => await reader.CountAsync(query, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>A page of a list whose cursors count.</summary>
    public static async Task<object?> ByCountAsync<T>(
        IResolveFieldContext context,
        string list,
        Func<int, int, ValueTask<(IReadOnlyList<T> Nodes, bool HasNextPage)>> find,
        Func<CancellationToken, ValueTask<long?>> count)
        where T : class
    {
        var after = context.GetArgument<string?>("after");
        var skip = after is null ? 0 : int.Parse(Cursor.Read(list, after, "after"), System.Globalization.CultureInfo.InvariantCulture);
        var (nodes, hasNextPage) = await find(skip, Asking.First(context)).ConfigureAwait(false);
        return new Page(
            [.. nodes.Select((node, place) => new Edge(Cursor.Write(list, FormattableString.Invariant($"{skip + place + 1}")), node))],
            hasNextPage,
            after is not null,
            count);
    }
}
