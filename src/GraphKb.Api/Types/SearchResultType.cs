using GraphQL.Types;

namespace GraphKb.Api.Types;

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
        Type<IndicatorType>();
    }
}
