using GraphKb.Analysis.SupplyRisk;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api.SupplyRisk;

internal sealed class RiskPartnerType : ObjectGraphType<RiskPartner>
{
    public RiskPartnerType()
    {
        Name = "RiskPartner";
        Description = "A country that a region imports from, and what it adds to the import risk.";
        Field<NonNullGraphType<CountryType>>("country").Description("The country that exports into the region.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Country));
        Field<NonNullGraphType<FloatGraphType>>("tonnes")
            .Description("The known tonnes of the year that it exports into the region, 0 or more.")
            .ResolveFrom(source => AnswerNumber.Tonnes(source.Tonnes));
        Field<NonNullGraphType<FloatGraphType>>("share")
            .Description("Its tonnes over the imports and the production of the region together, 0 to 1.")
            .ResolveFrom(source => AnswerNumber.Share(source.Share));
        Field<FloatGraphType>("governance")
            .Description("Its score for the year, or the latest earlier one, from 0 (the best end of the indicator) to 1 (the worst); null "
                + "where it has none.")
            .ResolveFrom(source => source.Governance is { } governance ? AnswerNumber.Share(governance) : null);
        Field<NonNullGraphType<BoundsType>>("part")
            .Description("What it adds to the import risk: `governance` times `share`, and from 0 to `share` where it has no score.")
            .ResolveFrom(source => source.Part);
    }
}
