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
            .Description("Entities whose ids, names, aliases and identifiers contain every word of the text; a source's title and a "
                + "measure's description are its name. First those of which one equals the text, then those with a name that begins "
                + "with it, then those in which every word begins a word, then the others; each by id. Where there is none, those "
                + "that differ from a word of five letters or more by one slip, by id.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "text",
                "Words or parts of words, in any script, at most 32 and 500 letters in all; case, accents and full-width forms do not "
                + "matter. Words of one or two letters are beginnings, except in Chinese, Japanese and Korean.").Paged()
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
