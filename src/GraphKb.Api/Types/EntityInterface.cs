using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class EntityInterface : InterfaceGraphType
{
    public EntityInterface()
    {
        Name = "Entity";
        Description = "A thing that facts are about, of any kind, with a name.";
        Interface<NodeType>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(IdDescription.Get(null));
        Field<NonNullGraphType<StringGraphType>>("name")
            .Description("Its name for readers: the title of a source, the description of a measure; the id identifies it.");
        NameFields.AddTo(this);
        Field<StringGraphType>("package").Description(FactDescriptions.Package);
    }
}
