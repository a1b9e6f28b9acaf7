using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api.Paging;

/// <summary>The GraphQL type of an edge of a connection, such as <c>SiteEdge</c>.</summary>
/// <typeparam name="TNode">The GraphQL type of the node.</typeparam>
internal sealed class EdgeType<TNode> : ObjectGraphType<ConnectionEdge>
    where TNode : IGraphType
{
    public EdgeType()
    {
        Name = ConnectionNames.GetPrefix<TNode>() + "Edge";
        Description = "A node of a list together with its cursor.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("Passed as `after` or `before`, it continues the list from this node; it is valid while the data is unchanged.")
            .Work(FieldWork.Cursor).ResolveFrom(source => source.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The node at this position of the list.")
            .ResolveFrom(source => source.Node);
    }
}
