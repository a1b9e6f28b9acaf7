using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class OwnedType : UnionGraphType
{
    public OwnedType()
    {
        Name = "Owned";
        Description = "What is owned: a company or a site.";
        Type<CompanyType>();
        Type<SiteType>();
    }
}
