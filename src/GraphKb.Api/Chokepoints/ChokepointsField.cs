using System.Text.Json;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Chokepoints;

/// <summary>The field <c>chokepoints</c>.</summary>
internal static class ChokepointsField
{
    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<ConnectionType<ChokepointType>>("chokepoints")
            .Description("Sites, or groups of sites, that consumers' intake passes, largest through-share first, ties by key.")
            .Mineral()
            .Argument<SiteSelectorType>(
                "of", "The consumers; without `stages`, `ids` and `companies`, or left out, the sites of CONSUMPTION. "
                    + "Their own sites are no chokepoints.")
            .Argument<GroupingType>(
                "by", "How sites are grouped into chokepoints; SITE, so not at all, if left out.",
                argument => argument.DefaultValue = Grouping.Site)
            .Argument<SiteSelectorType>(
                "where", "Only these sites are examined; a group consists of those of its sites that match. Left out means every site.")
            .MinConfidence().AsOf().Paged().ResolveAsync(ResolveAsync);

    private static Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new ChokepointsQuestion
        {
            Mineral = context.GetMineral(),
            Of = context.GetArgument<SiteSelector?>("of"),
            By = context.GetArgument<Grouping?>("by") ?? Grouping.Site,
            Where = context.GetArgument<SiteSelector?>("where"),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        return PageResolver.ResolveByOffsetAsync(
            context,
            "chokepoints " + JsonSerializer.Serialize(question),
            async (offset, first) =>
            {
                var analysis = await ChokepointsAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken)
                    .ConfigureAwait(false);
                var page = await analysis.PageAsync(offset, first, context.CancellationToken).ConfigureAwait(false);
                return new OffsetPage<Chokepoint>(page.Chokepoints, page.HasNextPage, _ => new(analysis.Count()));
            });
    }
}
