using GraphKb.Analysis.Stores;
using GraphKb.Api.Requests;
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
            .ResolveFrom(source => source.Version);
        Field<StringGraphType>("title")
            .Description("The title of the data package, or of several with + between them; null where it states none.")
            .ResolveFrom(source => source.Info.Title);
        Field<StringGraphType>("license")
            .Description("The licence of the data, such as CC-BY-4.0 or an address; several have semicolons between them; null where none "
                + "is stated.")
            .ResolveFrom(source => source.Info.License);
        Field<DateType>("published")
            .Description("The day on which the data package was created, of several the latest; null where it states none.")
            .ResolveFrom(source => source.Info.Published);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("packages")
            .Description("The names of the data packages that rows come from, from the first layer to the last; empty where data was not "
                + "read from packages.")
            .ResolveFrom(source => source.Info.Packages);
        Field<NonNullGraphType<IntGraphType>>("entities").Description("How many entities there are of all kinds together, 0 or more.")
            .ResolveFrom(source => source.Entities);
        Field<NonNullGraphType<IntGraphType>>("facts").Description("How many facts there are of all kinds together, 0 or more.")
            .ResolveFrom(source => source.Facts);
        Field<NonNullGraphType<StringGraphType>>("store").Description("The kind of store that the data is read from: embedded or neo4j.")
            .ResolveFrom(source => source.Store);
    }
}
