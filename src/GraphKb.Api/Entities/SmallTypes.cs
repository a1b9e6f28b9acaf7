using GraphKb.Analysis.Stores;
using GraphKb.Api.Control;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>Alliance.</summary>
internal sealed class AllianceType : EntityType<Alliance>
{
    public AllianceType()
        : base("A grouping of countries, with members that may change over time.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name for people; the id tells it from others.")
            .Resolve(context => context.Source.Name);
        Field<DateType>("founded").Description("The day on which it was founded; null where unknown.").Resolve(context => context.Source.Founded);
        Field<StringGraphType>("description").Description("What it is, in a sentence or two; null where nothing is said.")
            .Resolve(context => context.Source.Description);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MembershipType>>>>("members")
            .Description("The memberships by which countries belong to it at a day, by id.")
            .AsOf().Resolve(context => Holding<Membership, string>(context, FactLookup.MembershipsOfAlliance, fact => fact.Country));
    }
}

/// <summary>Mineral.</summary>
internal sealed class MineralType : EntityType<Mineral>
{
    public MineralType()
        : base("A commodity, such as dysprosium; parents make a tree: rare earths over heavy rare earths over dysprosium.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name for people; the id tells it from others.")
            .Resolve(context => context.Source.Name);
        Field<StringGraphType>("symbol").Description("Its chemical symbol, such as Dy; null where it has none.")
            .Resolve(context => context.Source.Symbol);
        Field<StringGraphType>("basis")
            .Description("What its tonnes count, such as oxide equivalent; null where nothing is said.").Resolve(context => context.Source.Basis);
        Field<MineralType>("parent").Description("The mineral that it is a part of; null at a root of the tree.")
            .Resolve(context => Asking.Of(context).Entity(context.Source.Parent));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MineralType>>>>("children")
            .Description("The minerals that are its direct parts in the tree, by id.")
            .Resolve(context => Asking.Of(context).EntityList(Asking.Of(context).Reader.Tables.Minerals.Children(context.Source.Id)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StatisticType>>>>("statistics")
            .Description("The figures of it, of countries and the world, a year each, by id.")
            .Argument<StatisticMeasureType>("measure", Figures.Measure)
            .Argument<IntGraphType>("year", Figures.Year)
            .Resolve(context =>
            {
                var (measure, year) = (context.GetArgument<StatisticMeasure?>("measure"), context.GetArgument<int?>("year"));
                return Passing<Statistic>(context, FactLookup.StatisticsOfMineral, fact =>
                    (measure is null || fact.Measure == measure) && (year is null || fact.Year == year));
            });
    }
}

/// <summary>Company.</summary>
internal sealed class CompanyType : EntityType<Company>
{
    public CompanyType()
        : base("A legal person that owns or runs sites, with a home country.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name for people; the id tells it from others.")
            .Resolve(context => context.Source.Name);
        Field<NonNullGraphType<CountryType>>("country").Description("Its home country, where it is based.")
            .Resolve(context => Asking.Of(context).Entity(EntityId.ForCountry(context.Source.Country)));
        Field<NonNullGraphType<BooleanGraphType>>("stateOwned")
            .Description("Whether a state owns it, as its source says; false also where nothing is said.")
            .Resolve(context => context.Source.StateOwned);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("owners")
            .Description("The ownerships by which others own it at a day, by id.")
            .AsOf().Resolve(context => Holding<Ownership, string>(context, FactLookup.OwnershipsOfOwned, fact => fact.Owner));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("holdings")
            .Description("The ownerships by which it owns companies and sites at a day, by id.")
            .AsOf().Resolve(context => Holding<Ownership, string>(context, FactLookup.OwnershipsOfOwner, fact => fact.Owned));
        ControlField.AddTo(this);
    }
}

/// <summary>Measure.</summary>
internal sealed class MeasureType : EntityType<Measure>
{
    public MeasureType()
        : base("A policy act, such as an export control, that bears on minerals.")
    {
        Field<NonNullGraphType<StringGraphType>>("kind")
            .Description("What kind of act it is: EXPORT_CONTROL, EXPORT_BAN, LICENSING, TARIFF, STOCKPILE_RIGHTS, OFFTAKE, INVESTMENT, "
                + "SUBSIDY or COOPERATION.")
            .Resolve(context => EnumNames.Format(context.Source.Kind));
        Field<CountryType>("issuer").Description("The country that issued it; null where unknown or not one country alone.")
            .Resolve(context => context.Source.Issuer is { } code ? Asking.Of(context).Entity(EntityId.ForCountry(code)) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("targets")
            .Description("The countries that it is aimed at; none listed means every country but the issuer.")
            .Resolve(context => Asking.Of(context).EntityList([.. context.Source.Targets.Select(code => EntityId.ForCountry(code))]));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MineralType>>>>("minerals")
            .Description("The minerals that it covers, each with its closure; none listed means all.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Minerals));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StageType>>>>("stages")
            .Description("The stages of the issuer's sites that it covers; none listed means all.").Resolve(context => context.Source.Stages);
        Field<DateType>("since")
            .Description("The first day on which it is in force; null where unknown, and then it counts as always in force before `until`.")
            .Resolve(context => context.Source.Since);
        Field<DateType>("until")
            .Description("The first day on which it is no longer in force; null where unknown or still open.")
            .Resolve(context => context.Source.Until);
        Field<StringGraphType>("description").Description("What it says, in a sentence or two; null where nothing is said.")
            .Resolve(context => context.Source.Description);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources")
            .Description("The documents that it was read in; empty where none is recorded.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Sources));
    }
}

/// <summary>Source.</summary>
internal sealed class SourceType : EntityType<Source>
{
    public SourceType()
        : base("A document that facts and entities were read in.")
    {
        Field<NonNullGraphType<StringGraphType>>("title").Description("The title of the document, or what it is called.")
            .Resolve(context => context.Source.Title);
        Field<StringGraphType>("publisher").Description("Who published it; null where unknown.").Resolve(context => context.Source.Publisher);
        Field<DateType>("published").Description("The day on which it was published; null where unknown.")
            .Resolve(context => context.Source.Published);
        Field<StringGraphType>("url").Description("The address where it can be read; null where unknown.").Resolve(context => context.Source.Url);
        Field<StringGraphType>("kind")
            .Description("What kind of document it is: OFFICIAL, DATASET, REPORT, FILING, NEWS or EDITORIAL; null where unknown.")
            .Resolve(context => context.Source.Kind is { } kind ? EnumNames.Format(kind) : null);
        Field<StringGraphType>("reliability")
            .Description("How far it is trusted: HIGH, MEDIUM or LOW; null where nobody has judged it.")
            .Resolve(context => context.Source.Reliability is { } reliability ? EnumNames.Format(reliability) : null);
    }
}
