using GraphKb.Analysis.SupplyRisk;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.SupplyRisk;

internal sealed class SupplyRiskType : ObjectGraphType<SupplyRiskAnswer>
{
    public SupplyRiskType()
    {
        Name = "SupplyRisk";
        Description = "The GeoPolRisk score of a mineral for a region and a year: how concentrated the world's production is, times how "
            + "unstable the countries are that the region imports from. It looks one step up, at who sells to the region, not at where "
            + "that came from; `exposure` does that. Gross weights of trade stand beside contained tonnes of production, as in the "
            + "literature.";
        AddBounds("score", "`hhi` times `importRisk`, 0 (no risk) to 1.", answer => answer.Score);
        AddBounds(
            "importRisk",
            "The governance of the partners, weighted by their tonnes over imports and production together: 0 where nothing is imported "
                + "and something is produced, 0 to 1 where neither is on record.",
            answer => answer.ImportRisk);
        AddBounds(
            "hhi", "The concentration of the world's production over countries: `hhi` and `hhiAtMost` of `concentration`, over 10,000.",
            answer => answer.Hhi);
        Field<NonNullGraphType<FloatGraphType>>("imports")
            .Description("The known tonnes of the year that the region imports from outside it, 0 or more: often gross weights.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Imports));
        Field<NonNullGraphType<FloatGraphType>>("production")
            .Description("The known tonnes of the year that the region produces, on the mineral's basis, 0 or more; 0 for a country that "
                + "the source does not list.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Production));
        Field<NonNullGraphType<IntGraphType>>("unknownTrades")
            .Description("How many trades into the region have no known tonnes, or a confidence under `minConfidence`; the answer leaves "
                + "them out.")
            .ResolveFrom(source => source.UnknownTrades);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RiskPartnerType>>>>("partners")
            .Description("Where the known imports come from: the largest part first, by its upper bound, then its lower, then by country "
                + "code.")
            .Resolve(context => RequestContext.From(context).Expect(context, context.Source.Partners));
        AddOrigin();
    }

    private void AddOrigin()
    {
        Field<NonNullGraphType<IntGraphType>>("year").Description("The calendar year that the answer is for, four digits.")
            .ResolveFrom(source => source.Year);
        Field<SourceType>("source")
            .Description("The one source whose statistics of production are read, as in `concentration`; null where no source has a "
                + "figure.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Source));
        Field<IndicatorType>("indicator").Description("The indicator that the partners are scored by; null where the data has none.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Indicator));
    }

    private void AddBounds(string name, string description, Func<SupplyRiskAnswer, Bounds> get) =>
        Field<NonNullGraphType<BoundsType>>(name).Description(description).ResolveFrom(source => get(source));
}
