using GraphKb.Analysis.Arguments;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Types;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The field <c>search</c>.</summary>
internal static class SearchField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<ConnectionType<SearchResultType>>("search")
            .Description("Entities whose names or ids have words that begin with every word of the text; a source's title and a measure's "
                + "description are its name. First those whose name or id equals the text, then those whose name begins with it, "
                + "then the others; each by id.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "text", "Words, or their beginnings, at most 32 and 500 letters in all; case and accents do not matter.").Paged()
            .ResolveTogether(ResolveAsync);

    private static Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var (reader, text) = (RequestContext.From(context).Reader, context.GetArgument<string>("text"));
        ArgumentChecks.SearchLength(text);
        return PageResolver.ResolveByOffsetAsync(
            context,
            "search " + text,
            async (offset, first) =>
            {
                var page = await reader.SearchAsync(text, offset, first, context.CancellationToken).ConfigureAwait(false);
                return new OffsetPage<Entity>(
                    page.Items,
                    page.HasMore,
                    async cancellationToken => await reader.CountSearchAsync(text, cancellationToken).ConfigureAwait(false));
            });
    }
}
