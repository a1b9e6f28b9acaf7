using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The field <c>dataset</c>.</summary>
internal static class DatasetField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<DatasetType>>("dataset")
            .Description("The data that is served: how much of it, in which version, from which store.")
            .Resolve(context => RequestContext.From(context).Reader.Dataset);
}
