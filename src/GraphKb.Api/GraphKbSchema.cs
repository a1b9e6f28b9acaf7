using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api;

/// <summary>The schema. Registers the entity types, because some are reached only through an interface or a union.</summary>
internal sealed class GraphKbSchema : Schema
{
    public GraphKbSchema()
        : base(new GraphTypeProvider())
    {
        RegisterType(new IdType());
        Query = new QueryType();
        RegisterTypes(
            typeof(CountryType), typeof(AllianceType), typeof(MineralType), typeof(CompanyType), typeof(SiteType), typeof(MeasureType),
            typeof(SourceType));
    }
}
