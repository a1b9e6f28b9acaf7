using GraphKb.Api.Alternatives;
using GraphKb.Api.Chains;
using GraphKb.Api.Chokepoints;
using GraphKb.Api.Concentration;
using GraphKb.Api.Coverage;
using GraphKb.Api.Disruption;
using GraphKb.Api.Exposure;
using GraphKb.Api.Lookups;
using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api;

/// <summary>The root of all queries. Clients see the fields in this order in an introspection.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public QueryType()
    {
        Name = "Query";
        Description = "Lookups, lists and the questions about supply networks.";
        EntityLookups.AddTo(this);
        EntityLists.AddTo(this);
        SearchField.AddTo(this);
        SiteList.AddTo(this);
        MeasureList.AddTo(this);
        ChainsField.AddTo(this);
        ExposureField.AddTo(this);
        ChokepointsField.AddTo(this);
        DisruptionField.AddTo(this);
        AlternativesField.AddTo(this);
        ConcentrationField.AddTo(this);
        CoverageField.AddTo(this);
        DatasetField.AddTo(this);
        QuestionTelemetry.Observe(this);
    }
}
