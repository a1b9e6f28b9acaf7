using GraphKb.Analysis.Ownerships;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class CountryShareType : ObjectGraphType<CountryShare>
{
    public CountryShareType()
    {
        Name = "CountryShare";
        Description = "The part of a whole that belongs to a country.";
        Field<CountryType>("country").Description("The country whose part it is.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Country));
        Field<NonNullGraphType<FloatGraphType>>("share").Description("The part as a share of the whole, 0 to 1.")
            .ResolveFrom(source => AnswerNumber.Share(source.Share));
        Field<FloatGraphType>("tonnes")
            .Description("The part in tonnes, 0 or more; null where unknown, and for a share of ownership.")
            .ResolveFrom(source => source.Tonnes is { } tonnes ? AnswerNumber.Tonnes(tonnes) : null);
    }
}
