using GraphKb.Analysis.Control;
using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class ControlType : ObjectGraphType<ControlAnswer>
{
    public ControlType()
    {
        Name = "Control";
        Description = "Which country controls a company or a site at a day, and why.";
        Field<CountryType>("country")
            .Description("The country that controls it through ownership; null where nobody does, which only happens to sites.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Country));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("possibly")
            .Description("The other countries whose owners could hold more than the threshold, if shares known between bounds were the "
                + "most that they can be; by country code, empty where there is none.")
            .Resolve(context => RequestContext.From(context).LoadCountries(context.Source.Possibly));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("because")
            .Description("The ownership facts that make the majority, and theirs in turn, nearest first; empty where no majority is "
                + "on record.")
            .ResolveFrom(source => source.Because);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryShareType>>>>("economicShares")
            .Description("Each country's share over all ownership paths, over 0, largest first, ties by country code. The part that is not "
                + "on record belongs to the home country of a company, and to nobody for a site.")
            .ResolveFrom(source => source.EconomicShares);
    }
}
