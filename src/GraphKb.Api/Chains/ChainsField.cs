using System.Text.Json;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Chains;

/// <summary>The field <c>chains</c>.</summary>
internal static class ChainsField
{
    private const int DefaultMaxHops = 8;

    public static void AddTo<TSource>(ObjectGraphType<TSource> type) =>
        type.Field<ConnectionType<ChainType, LongType>>("chains")
            .Description("The chains of supplies of a mineral from sites to sites, in the order of `orderBy`; each is a simple path.")
            .Mineral(
                "The id of the mineral; chains run over its closure: itself, its descendants and its ancestors in the tree of minerals.")
            .Argument<SiteSelectorType>(
                "from", "Where a chain begins; without `stages`, `ids` and `companies`, or left out, at sites of MINING and "
                    + "RECYCLING.")
            .Argument<SiteSelectorType>(
                "to", "Where a chain ends; without `stages`, `ids` and `companies`, or left out, at sites of CONSUMPTION.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>(
                "through", "Each of these, at most 6, must match some site on the chain, ends included; left out requires none.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>(
                "avoid", "No site on the chain may match any of these; left out avoids none.")
            .Argument<IntGraphType>(
                "maxHops", "The most supplies that a chain may have, 1 to 12; 8 if left out.",
                argument => argument.DefaultValue = DefaultMaxHops)
            .Argument<ChainOrderType>(
                "orderBy", "The order of the chains; VOLUME if left out.", argument => argument.DefaultValue = ChainOrder.Volume)
            .MinConfidence().AsOf().Paged().ResolveAsync(ResolveAsync);

    private static Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var question = new ChainsQuestion
        {
            Mineral = context.GetMineral(),
            From = context.GetArgument<SiteSelector?>("from"),
            To = context.GetArgument<SiteSelector?>("to"),
            Through = context.GetArgument<List<SiteSelector>?>("through") ?? [],
            Avoid = context.GetArgument<List<SiteSelector>?>("avoid") ?? [],
            MaxHops = context.GetArgument("maxHops", DefaultMaxHops),
            Order = context.GetArgument("orderBy", ChainOrder.Volume),
            AsOf = request.GetDay(context),
            MinConfidence = context.GetMinConfidence(),
        };
        return PageResolver.ResolveByOffsetAsync(
            context,
            "chains " + JsonSerializer.Serialize(question),
            async (offset, first) =>
            {
                var search = new StepCharges(request.Budget);
                var analysis = await ChainsAnalysis.PrepareAsync(request.Reader, question, context.CancellationToken, search.Spend)
                    .ConfigureAwait(false);
                var page = await analysis.PageAsync(offset, first, context.CancellationToken).ConfigureAwait(false);
                request.Charges.Spend(page.Chains.Count * FieldWork.Chain);
                return new OffsetPage<Chain>(page.Chains, page.HasNextPage, cancellationToken =>
                {
                    request.Charges.Spend(FieldWork.ChainCount);
                    return new(analysis.Count(cancellationToken));
                });
            });
    }
}
