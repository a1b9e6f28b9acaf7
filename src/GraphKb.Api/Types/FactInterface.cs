using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class FactInterface : InterfaceGraphType
{
    public FactInterface()
    {
        Name = "Fact";
        Description = "A dated statement with its sources; two that disagree may exist side by side.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(FactDescriptions.Id);
        Field<DateType>("since").Description(FactDescriptions.Since);
        Field<DateType>("until").Description(FactDescriptions.Until);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description(FactDescriptions.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description(FactDescriptions.Sources);
        Field<StringGraphType>("note").Description(FactDescriptions.Note);
        Field<StringGraphType>("package").Description(FactDescriptions.Package);
    }
}
