using GraphKb.Analysis.Chains;
using GraphKb.Api.Requests;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.Chains;

internal sealed class ChainType : ObjectGraphType<Chain>
{
    public ChainType()
    {
        Name = "Chain";
        Description = "A simple path of supplies from site to site: no site twice.";
        Field<NonNullGraphType<IntGraphType>>("hops")
            .Description("How many supplies it has, 1 or more; at most `maxHops` in the question `chains`.")
            .ResolveFrom(source => source.Supplies.Count);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SiteType>>>>("sites")
            .Description("The sites it visits, from the first to the last: one more than supplies.")
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.SiteIds));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SupplyType>>>>("supplies")
            .Description("The supplies between its sites, in their order.")
            .ResolveFrom(source => source.Supplies);
        Field<FloatGraphType>("bottleneck")
            .Description("The smallest of the known tonnes a year of its supplies, 0 or more; null where none is known.")
            .ResolveFrom(source => source.Bottleneck);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("countries")
            .Description("The countries the sites are located in, in the order of the chain, each once.")
            .Resolve(context =>
            {
                var request = RequestContext.From(context);
                var tables = request.Reader.Tables;
                return request.LoadCountries(context.Source.SiteIds
                    .Select(id => tables.Countries[tables.Sites.CountryIndexes[tables.Sites.Ids.Find(id)]]).Distinct());
            });
    }
}
