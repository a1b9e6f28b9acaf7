using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class NodeType : InterfaceGraphType
{
    public NodeType()
    {
        Name = "Node";
        Description = "An entity of any kind: a thing with an id that facts are about.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(IdDescription.Get(null));
    }
}
