using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class SourceType : EntityType<Source>
{
    public SourceType()
        : base("A document that facts and entities were read in.")
    {
        Field<NonNullGraphType<StringGraphType>>("title").Description("The title of the document, or what it is called.")
            .Resolve(context => context.Source.Title);
        Field<StringGraphType>("publisher").Description("Who published it; null where unknown.")
            .Resolve(context => context.Source.Publisher);
        Field<DateType>("published").Description("The day on which it was published; null where unknown.")
            .Resolve(context => context.Source.Published);
        Field<StringGraphType>("url").Description("The address where it can be read; null where unknown.")
            .Resolve(context => context.Source.Url);
        Field<StringGraphType>("kind")
            .Description("What kind of document it is: OFFICIAL, DATASET, REPORT, FILING, NEWS or EDITORIAL; null where unknown.")
            .Resolve(context => context.Source.Kind is { } kind ? EnumNames.Format(kind) : null);
        Field<StringGraphType>("reliability")
            .Description("How far it is trusted: HIGH, MEDIUM or LOW; null where it has not been assessed.")
            .Resolve(context => context.Source.Reliability is { } reliability ? EnumNames.Format(reliability) : null);
    }
}
