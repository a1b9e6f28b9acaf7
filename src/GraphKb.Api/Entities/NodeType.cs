using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>Anything with an id.</summary>
internal sealed class NodeType : InterfaceGraphType
{
    public NodeType()
    {
        Name = "Node";
        Description = "An entity of any kind: a thing with an id that facts are about.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(Lists.Listing.IdOf(null));
    }
}

/// <summary>What search finds.</summary>
internal sealed class SearchResultType : UnionGraphType
{
    public SearchResultType()
    {
        Name = "SearchResult";
        Description = "What a search finds: an entity of any kind.";
        Type<CountryType>();
        Type<AllianceType>();
        Type<MineralType>();
        Type<CompanyType>();
        Type<SiteType>();
        Type<MeasureType>();
        Type<SourceType>();
    }
}

/// <summary>Who may own.</summary>
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

/// <summary>What may be owned.</summary>
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
