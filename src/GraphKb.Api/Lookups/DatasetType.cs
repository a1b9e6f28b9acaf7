using GraphKb.Analysis.Stores;
using GraphKb.Api.Scalars;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

internal sealed class DatasetType : ObjectGraphType<DatasetSummary>
{
    public DatasetType()
    {
        Name = "Dataset";
        Description = "What data is served, and from where.";
        Field<NonNullGraphType<StringGraphType>>("version")
            .Description("16 hexadecimal digits that change whenever the data does; the same data has the same version in every store.")
            .Resolve(context => context.Source.Version);
        Field<NonNullGraphType<LongType>>("entities").Description("How many entities there are of all kinds together, 0 or more.")
            .Resolve(context => context.Source.Entities);
        Field<NonNullGraphType<LongType>>("facts").Description("How many facts there are of all kinds together, 0 or more.")
            .Resolve(context => context.Source.Facts);
        Field<NonNullGraphType<StringGraphType>>("store").Description("The kind of store that the data is read from: embedded or neo4j.")
            .Resolve(context => context.Source.Store);
    }
}
