using GraphKb.Api.Entities;
using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api;

/// <summary>The schema.</summary>
internal sealed class GraphKbSchema : Schema
{
    public GraphKbSchema()
    {
        Query = new QueryType();
        RegisterTypes(typeof(CountryType), typeof(AllianceType), typeof(MineralType), typeof(CompanyType), typeof(SiteType), typeof(MeasureType), typeof(SourceType));
    }
}
