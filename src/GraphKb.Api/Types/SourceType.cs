using GraphKb.Analysis.FactQueries;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class SourceType : EntityType<Source>
{
    public SourceType()
        : base("A document that facts and entities were read in.", "Its title, as the name that every entity has.")
    {
        Field<NonNullGraphType<StringGraphType>>("title").Description("The title of the document, or what it is called.")
            .ResolveFrom(source => source.Title);
        Field<StringGraphType>("publisher").Description("Who published it; null where unknown.")
            .ResolveFrom(source => source.Publisher);
        Field<DateType>("published")
            .Description("The day on which it was published, or the first of its month or year; null where unknown.")
            .ResolveFrom(source => source.Published?.FirstDay);
        Field<StringGraphType>("publicationDate")
            .Description("When it was published, as far as it is known: 2024-05-31, 2024-05 or 2024; null where nothing is.")
            .ResolveFrom(source => source.Published?.ToString());
        Field<StringGraphType>("url").Description("The address where it can be read; null where unknown.")
            .ResolveFrom(source => source.Url);
        Field<SourceKindType>("kind").Description("What kind of document it is, such as NEWS; null where unknown.")
            .ResolveFrom(source => source.Kind);
        Field<ReliabilityType>("reliability").Description("How far it is trusted; null where it has not been assessed.")
            .ResolveFrom(source => source.Reliability);
        Field<ConnectionType<FactInterface>>("facts")
            .Description("All facts that rest on it, of every kind and of any day, by id; also those that rest on other sources besides.")
            .Paged()
            .ResolveTogether(context => PageResolver.ResolveFactsAsync(
                context, new FactQuery(null, new FactFilter { Sources = [context.Source.Id] })));
    }
}
