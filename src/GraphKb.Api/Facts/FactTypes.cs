using GraphKb.Api.Entities;
using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphQL.Types;

namespace GraphKb.Api.Facts;

/// <summary>Fact.</summary>
internal sealed class FactInterface : InterfaceGraphType
{
    public FactInterface()
    {
        Name = "Fact";
        Description = "A dated, sourced statement.";
        Field<NonNullGraphType<IdGraphType>>("id").Description("Made from the natural key.");
        Field<DateType>("since").Description("The first day it holds; null where unknown.");
        Field<DateType>("until").Description("The first day it no longer holds; null while open.");
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("0 to 1.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description("Where it was read.");
        Field<StringGraphType>("note").Description("A remark.");
    }
}

/// <summary>What all fact types share.</summary>
internal abstract class FactType<T> : ObjectGraphType<T>
    where T : Fact
{
    protected FactType(string description)
    {
        Name = typeof(T).Name;
        Description = description;
        Interface<FactInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description("Made from the natural key.").Resolve(context => context.Source.Id);
        Field<DateType>("since").Description("The first day it holds; null where unknown.").Resolve(context => context.Source.Evidence.Since);
        Field<DateType>("until").Description("The first day it no longer holds; null while open.").Resolve(context => context.Source.Evidence.Until);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description("0 to 1.").Resolve(context => context.Source.Evidence.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description("Where it was read.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Evidence.Sources));
        Field<StringGraphType>("note").Description("A remark.").Resolve(context => context.Source.Evidence.Note);
    }

    /// <summary>Adds a field that leads to an entity.</summary>
    protected void Leads<TGraph>(string name, string description, Func<T, string?> id)
        where TGraph : IGraphType =>
        Field<TGraph>(name).Description(description).Resolve(context => Asking.Of(context).Entity(id(context.Source)));
}

/// <summary>Supply.</summary>
internal sealed class SupplyType : FactType<Supply>
{
    public SupplyType()
        : base("One site supplies another.")
    {
        Leads<NonNullGraphType<SiteType>>("from", "The site it leaves.", fact => fact.From);
        Leads<NonNullGraphType<SiteType>>("to", "The site it reaches.", fact => fact.To);
        Leads<NonNullGraphType<MineralType>>("mineral", "What is supplied.", fact => fact.Mineral);
        Field<StringGraphType>("form").Description("Concentrate, oxide, metal, alloy, magnet …").Resolve(context => context.Source.Form);
        Field<FloatGraphType>("tonnes").Description("Tonnes a year of contained mineral on its basis; null where unknown.").Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Capacity.</summary>
internal sealed class CapacityType : FactType<Capacity>
{
    public CapacityType()
        : base("What a site can put through.")
    {
        Leads<NonNullGraphType<SiteType>>("site", "The site.", fact => fact.Site);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral.", fact => fact.Mineral);
        Field<FloatGraphType>("tonnes").Description("Tonnes a year; null where unknown.").Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Holding.</summary>
internal sealed class HoldingType : FactType<Holding>
{
    public HoldingType()
        : base("What a stockpile has in store.")
    {
        Leads<NonNullGraphType<SiteType>>("site", "The site.", fact => fact.Site);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral.", fact => fact.Mineral);
        Field<FloatGraphType>("tonnes").Description("Tonnes in store; null where unknown.").Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Ownership.</summary>
internal sealed class OwnershipType : FactType<Ownership>
{
    public OwnershipType()
        : base("A company or state owns part of a company or site.")
    {
        Leads<NonNullGraphType<OwnerType>>("owner", "Who owns.", fact => fact.Owner);
        Leads<NonNullGraphType<OwnedType>>("owned", "What is owned.", fact => fact.Owned);
        Field<NonNullGraphType<FloatGraphType>>("share").Description("Over 0, up to 1.").Resolve(context => context.Source.Share);
    }
}

/// <summary>Membership.</summary>
internal sealed class MembershipType : FactType<Membership>
{
    public MembershipType()
        : base("A country belongs to an alliance.")
    {
        Leads<NonNullGraphType<CountryType>>("country", "The country.", fact => "country:" + fact.Country);
        Leads<NonNullGraphType<AllianceType>>("alliance", "The alliance.", fact => fact.Alliance);
    }
}

/// <summary>Statistic.</summary>
internal sealed class StatisticType : FactType<Statistic>
{
    public StatisticType()
        : base("What a country reports of a mineral for a year.")
    {
        Leads<CountryType>("country", "The country; null = the world.", fact => fact.Country == Statistic.World ? null : "country:" + fact.Country);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral.", fact => fact.Mineral);
        Field<NonNullGraphType<StatisticMeasureType>>("measure").Description("What is counted.").Resolve(context => context.Source.Measure);
        Field<NonNullGraphType<IntGraphType>>("year").Description("The year.").Resolve(context => context.Source.Year);
        Field<FloatGraphType>("tonnes").Description("Tonnes; null where unknown.").Resolve(context => context.Source.Tonnes);
        Field<FloatGraphType>("share").Description("Share of the world, 0 to 1; null where unknown.").Resolve(context => context.Source.Share);
    }
}

/// <summary>Trade.</summary>
internal sealed class TradeType : FactType<Trade>
{
    public TradeType()
        : base("What one country exports to another in a year.")
    {
        Leads<NonNullGraphType<CountryType>>("exporter", "Who exports.", fact => "country:" + fact.Exporter);
        Leads<NonNullGraphType<CountryType>>("importer", "Who imports.", fact => "country:" + fact.Importer);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral.", fact => fact.Mineral);
        Field<StringGraphType>("hs").Description("Code of the Harmonized System.").Resolve(context => context.Source.Hs);
        Field<NonNullGraphType<IntGraphType>>("year").Description("The year.").Resolve(context => context.Source.Year);
        Field<FloatGraphType>("tonnes").Description("Tonnes; null where unknown.").Resolve(context => context.Source.Tonnes);
        Field<FloatGraphType>("usd").Description("US dollars; null where unknown.").Resolve(context => context.Source.Usd);
        Field<FloatGraphType>("importerShare").Description("The exporter's share of all the importer imports of it, 0 to 1; null where unknown.")
            .Resolve(context => context.Source.ImporterShare);
    }
}
