using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class OwnerType : UnionGraphType
{
    public OwnerType()
    {
        Name = "Owner";
        Description = "Who owns a company or a site: a company or a country.";
        Type<CompanyType>();
        Type<CountryType>();
    }
}
