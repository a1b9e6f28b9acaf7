using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class NodeType : InterfaceGraphType
{
    public NodeType()
    {
        Name = "Node";
        Description = "Whatever has an id: an entity or a fact of any kind.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("The id of an entity or a fact, the same in every store.");
    }
}
