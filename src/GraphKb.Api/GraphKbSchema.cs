using GraphKb.Api.Introspection;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL.Types;

namespace GraphKb.Api;

/// <summary>
/// The schema, with an introspection as the specifications of October 2021 and September 2025 define it. Registers the entity types,
/// because some are reached only through an interface or a union.
/// </summary>
internal sealed class GraphKbSchema : Schema
{
    public GraphKbSchema()
        : base(new GraphTypeProvider())
    {
        Description = "Mineral supply chains: who mines, refines and makes what, for whom, and under whose control.";
        Features.RepeatableDirectives = true;
        Features.DeprecationOfInputValues = true;
        Directives.Register(new SpecifiedByDirective());
        RegisterVisitor(new IntrospectionVisitor());
        RegisterType(new IdType());
        Query = new QueryType();
        Subscription = new SubscriptionType();
        RegisterTypes(
            typeof(CountryType), typeof(AllianceType), typeof(MineralType), typeof(CompanyType), typeof(SiteType), typeof(MeasureType),
            typeof(SourceType), typeof(IndicatorType));
    }
}
