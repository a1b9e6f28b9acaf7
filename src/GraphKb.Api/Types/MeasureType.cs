using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class MeasureType : EntityType<Measure>
{
    public MeasureType()
        : base("A policy act, such as an export control, that affects minerals.", "Its description; its id where it has none.")
    {
        Field<NonNullGraphType<MeasureKindType>>("kind").Description("What kind of policy act it is, such as EXPORT_BAN.")
            .ResolveFrom(source => source.Kind);
        Field<CountryType>("issuer").Description("The country that issued it; null where unknown or not one country alone.")
            .Resolve(context => RequestContext.From(context).LoadCountry(context.Source.Issuer));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("targets")
            .Description("The countries that it is aimed at, in the order in which the data package lists them; none listed means "
                + "every country but the issuer.")
            .Resolve(context => RequestContext.From(context).LoadCountries(context.Source.Targets));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MineralType>>>>("minerals")
            .Description("The minerals that it covers, each with its closure, in the order in which the data package lists them; none "
                + "listed means all.")
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.Minerals));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StageType>>>>("stages")
            .Description("The stages of the issuer's sites that it covers, in the order in which the data package lists them; none "
                + "listed means all.")
            .ResolveFrom(source => source.Stages);
        Field<DateType>("since")
            .Description("The first day on which it is in force; null where unknown, and then it counts as always in force before `until`.")
            .ResolveFrom(source => source.Since);
        Field<DateType>("until")
            .Description("The first day on which it is no longer in force; null where unknown or still open.")
            .ResolveFrom(source => source.Until);
        Field<StringGraphType>("description").Description("A summary in a sentence or two; null where there is none.")
            .ResolveFrom(source => source.Description);
        AddSources(row => row.Sources);
    }
}
