using GraphKb.Api.Control;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>Alliance.</summary>
internal sealed class AllianceType : EntityType<Alliance>
{
    public AllianceType()
        : base("A grouping of countries.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name.").Resolve(context => context.Source.Name);
        Field<DateType>("founded").Description("The day it was founded; null where unknown.").Resolve(context => context.Source.Founded);
        Field<StringGraphType>("description").Description("What it is.").Resolve(context => context.Source.Description);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MembershipType>>>>("members").Description("Its members at a day.")
            .AsOf().Resolve(context => Holding<Membership, string>(context, FactsBy.MembershipsOfAlliance, fact => fact.Country));
    }
}

/// <summary>Mineral.</summary>
internal sealed class MineralType : EntityType<Mineral>
{
    public MineralType()
        : base("A commodity; parents make a tree.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name.").Resolve(context => context.Source.Name);
        Field<StringGraphType>("symbol").Description("Its chemical symbol.").Resolve(context => context.Source.Symbol);
        Field<StringGraphType>("basis").Description("What its tonnes count.").Resolve(context => context.Source.Basis);
        Field<MineralType>("parent").Description("The mineral it is a part of.")
            .Resolve(context => Asking.Of(context).Entity(context.Source.Parent));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MineralType>>>>("children").Description("The minerals that are its parts, by id.")
            .Resolve(context => Asking.Of(context).EntityList(Asking.Of(context).Reader.Atlas.Minerals.Children(context.Source.Id)));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StatisticType>>>>("statistics").Description("What countries report of it.")
            .Argument<StatisticMeasureType>("measure", "Only of this kind.")
            .Argument<IntGraphType>("year", "Only of this year.")
            .Resolve(context =>
            {
                var (measure, year) = (context.GetArgument<StatisticMeasure?>("measure"), context.GetArgument<int?>("year"));
                return Passing<Statistic>(context, FactsBy.StatisticsOfMineral, fact =>
                    (measure is null || fact.Measure == measure) && (year is null || fact.Year == year));
            });
    }
}

/// <summary>Company.</summary>
internal sealed class CompanyType : EntityType<Company>
{
    public CompanyType()
        : base("A legal person.")
    {
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name.").Resolve(context => context.Source.Name);
        Field<NonNullGraphType<CountryType>>("country").Description("Its home country.")
            .Resolve(context => Asking.Of(context).Entity("country:" + context.Source.Country));
        Field<NonNullGraphType<BooleanGraphType>>("stateOwned").Description("Whether a state owns it, as its source says.")
            .Resolve(context => context.Source.StateOwned);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("owners").Description("Who owns it at a day.")
            .AsOf().Resolve(context => Holding<Ownership, string>(context, FactsBy.OwnershipsOfOwned, fact => fact.Owner));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<OwnershipType>>>>("holdings").Description("What it owns at a day.")
            .AsOf().Resolve(context => Holding<Ownership, string>(context, FactsBy.OwnershipsOfOwner, fact => fact.Owned));
        ControlField.AddTo(this);
    }
}

/// <summary>Measure.</summary>
internal sealed class MeasureType : EntityType<Measure>
{
    public MeasureType()
        : base("A policy act.")
    {
        Field<NonNullGraphType<StringGraphType>>("kind")
            .Description("EXPORT_CONTROL, EXPORT_BAN, LICENSING, TARIFF, STOCKPILE_RIGHTS, OFFTAKE, INVESTMENT, SUBSIDY or COOPERATION.")
            .Resolve(context => Words.Of(context.Source.Kind));
        Field<CountryType>("issuer").Description("The country that issued it.")
            .Resolve(context => context.Source.Issuer is { } code ? Asking.Of(context).Entity("country:" + code) : null);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("targets").Description("The countries it is aimed at; none listed means every other.")
            .Resolve(context => Asking.Of(context).EntityList([.. context.Source.Targets.Select(code => "country:" + code)]));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MineralType>>>>("minerals").Description("The minerals it covers.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Minerals));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StageType>>>>("stages")
            .Description("The stages of the issuer's sites it covers; none listed means all.").Resolve(context => context.Source.Stages);
        Field<DateType>("since").Description("The first day in force; null where unknown.").Resolve(context => context.Source.Since);
        Field<DateType>("until").Description("The first day no longer in force; null while open.").Resolve(context => context.Source.Until);
        Field<StringGraphType>("description").Description("What it says.").Resolve(context => context.Source.Description);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description("Where it was read.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Sources));
    }
}

/// <summary>Source.</summary>
internal sealed class SourceType : EntityType<Source>
{
    public SourceType()
        : base("A document that facts were read in.")
    {
        Field<NonNullGraphType<StringGraphType>>("title").Description("Its title.").Resolve(context => context.Source.Title);
        Field<StringGraphType>("publisher").Description("Who published it.").Resolve(context => context.Source.Publisher);
        Field<DateType>("published").Description("When.").Resolve(context => context.Source.Published);
        Field<StringGraphType>("url").Description("Where it is.").Resolve(context => context.Source.Url);
        Field<StringGraphType>("kind").Description("OFFICIAL, DATASET, REPORT, FILING, NEWS or EDITORIAL.")
            .Resolve(context => context.Source.Kind is { } kind ? Words.Of(kind) : null);
        Field<StringGraphType>("reliability").Description("HIGH, MEDIUM or LOW.")
            .Resolve(context => context.Source.Reliability is { } reliability ? Words.Of(reliability) : null);
    }
}
