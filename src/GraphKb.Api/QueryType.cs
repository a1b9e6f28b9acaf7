using GraphKb.Api.Lookups;
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
        SourceList.AddTo(this);
        FactListFields.AddTo(this);
        EntityQuestions.AddTo(this);
        DatasetField.AddTo(this);
    }
}
