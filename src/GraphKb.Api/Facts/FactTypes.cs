using GraphKb.Api.Entities;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL.Types;

namespace GraphKb.Api.Facts;

/// <summary>Fact.</summary>
internal sealed class FactInterface : InterfaceGraphType
{
    public FactInterface()
    {
        Name = "Fact";
        Description = "A dated statement with its sources; two that disagree may stand side by side.";
        Field<NonNullGraphType<IdGraphType>>("id").Description(FactWords.Id);
        Field<DateType>("since").Description(FactWords.Since);
        Field<DateType>("until").Description(FactWords.Until);
        Field<NonNullGraphType<FloatGraphType>>("confidence").Description(FactWords.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description(FactWords.Sources);
        Field<StringGraphType>("note").Description(FactWords.Note);
    }
}

/// <summary>What the fields that all facts have mean.</summary>
internal static class FactWords
{
    public const string Id = "The id, made from the kind and the natural key, so the same for the same row in every store.";

    public const string Since = "The first day on which it holds; null where unknown, and then it holds on every day before `until`.";

    public const string Until = "The first day on which it no longer holds; null where unknown or still open.";

    public const string Confidence = "How sure it is, from 0 (not at all) to 1 (fully, also where nothing is said).";

    public const string Sources = "The documents that it was read in, at least one.";

    public const string Note = "A remark for people; null where there is none.";

    public const string NoDay = "Always null: it is of its `year`, and holds on no day more than on another.";
}

/// <summary>What all fact types share.</summary>
internal abstract class FactType<T> : ObjectGraphType<T>
    where T : Fact
{
    protected FactType(string description, bool isOfYear = false)
    {
        Name = typeof(T).Name;
        Description = description;
        Interface<FactInterface>();
        Field<NonNullGraphType<IdGraphType>>("id").Description(FactWords.Id).Resolve(context => context.Source.Id);
        Field<DateType>("since").Description(isOfYear ? FactWords.NoDay : FactWords.Since).Resolve(context => context.Source.Evidence.Since);
        Field<DateType>("until").Description(isOfYear ? FactWords.NoDay : FactWords.Until).Resolve(context => context.Source.Evidence.Until);
        Field<NonNullGraphType<FloatGraphType>>("confidence")
            .Description(FactWords.Confidence).Resolve(context => context.Source.Evidence.Confidence);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources").Description(FactWords.Sources)
            .Resolve(context => Asking.Of(context).EntityList(context.Source.Evidence.Sources));
        Field<StringGraphType>("note").Description(FactWords.Note).Resolve(context => context.Source.Evidence.Note);
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
        : base("One site supplies another with a mineral in some form.")
    {
        Leads<NonNullGraphType<SiteType>>("from", "The site that the mineral leaves.", fact => fact.From);
        Leads<NonNullGraphType<SiteType>>("to", "The site that the mineral reaches.", fact => fact.To);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral that the supply is of.", fact => fact.Mineral);
        Field<StringGraphType>("form")
            .Description("The form in free text: concentrate, oxide, metal, alloy, magnet and so on; null where nothing is said.")
            .Resolve(context => context.Source.Form);
        Field<FloatGraphType>("tonnes")
            .Description("Tonnes a year of contained mineral on the mineral's basis, 0 or more; null where unknown.")
            .Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Capacity.</summary>
internal sealed class CapacityType : FactType<Capacity>
{
    public CapacityType()
        : base("What a site can put through of a mineral.")
    {
        Leads<NonNullGraphType<SiteType>>("site", "The site that can put it through.", fact => fact.Site);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral that the capacity is for.", fact => fact.Mineral);
        Field<FloatGraphType>("tonnes")
            .Description("What the site can put through, in tonnes a year on the mineral's basis, 0 or more; null where unknown.")
            .Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Holding.</summary>
internal sealed class HoldingType : FactType<Holding>
{
    public HoldingType()
        : base("What a stockpile has in store of a mineral.")
    {
        Leads<NonNullGraphType<SiteType>>("site", "The site that has it in store.", fact => fact.Site);
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral that is in store.", fact => fact.Mineral);
        Field<FloatGraphType>("tonnes")
            .Description("The tonnes in store on the mineral's basis, 0 or more; null where unknown.").Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Ownership.</summary>
internal sealed class OwnershipType : FactType<Ownership>
{
    public OwnershipType()
        : base("A company or country owns part or all of a company or site.")
    {
        Leads<NonNullGraphType<OwnerType>>("owner", "The company or country that owns it.", fact => fact.Owner);
        Leads<NonNullGraphType<OwnedType>>("owned", "The company or site that is owned.", fact => fact.Owned);
        Field<NonNullGraphType<FloatGraphType>>("share").Description("The share that is owned, over 0, up to 1 = all of it.")
            .Resolve(context => context.Source.Share);
    }
}

/// <summary>Membership.</summary>
internal sealed class MembershipType : FactType<Membership>
{
    public MembershipType()
        : base("A country belongs to an alliance for some time.")
    {
        Leads<NonNullGraphType<CountryType>>("country", "The country that belongs to the alliance.", fact => EntityId.ForCountry(fact.Country));
        Leads<NonNullGraphType<AllianceType>>("alliance", "The alliance that the country belongs to.", fact => fact.Alliance);
    }
}

/// <summary>Statistic.</summary>
internal sealed class StatisticType : FactType<Statistic>
{
    public StatisticType()
        : base("A figure of a mineral for one country, or the world, and one year.", isOfYear: true)
    {
        Leads<CountryType>(
            "country", "The country that the figure is of; null means the world.",
            fact => fact.Country == Statistic.World ? null : EntityId.ForCountry(fact.Country));
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral that the figure is of.", fact => fact.Mineral);
        Field<NonNullGraphType<StatisticMeasureType>>("measure").Description("What the figure counts, such as PRODUCTION.")
            .Resolve(context => context.Source.Measure);
        Field<NonNullGraphType<IntGraphType>>("year").Description("The calendar year that the figure is of, four digits.")
            .Resolve(context => context.Source.Year);
        Field<FloatGraphType>("tonnes").Description("The figure in tonnes on the mineral's basis, 0 or more; null where unknown.")
            .Resolve(context => context.Source.Tonnes);
        Field<FloatGraphType>("share").Description("The share of the world's total, 0 to 1; null where unknown.")
            .Resolve(context => context.Source.Share);
    }
}

/// <summary>Trade.</summary>
internal sealed class TradeType : FactType<Trade>
{
    public TradeType()
        : base("What one country exports to another of a mineral in a year.", isOfYear: true)
    {
        Leads<NonNullGraphType<CountryType>>("exporter", "The country that the mineral leaves.", fact => EntityId.ForCountry(fact.Exporter));
        Leads<NonNullGraphType<CountryType>>("importer", "The country that the mineral reaches.", fact => EntityId.ForCountry(fact.Importer));
        Leads<NonNullGraphType<MineralType>>("mineral", "The mineral that the trade is of.", fact => fact.Mineral);
        Field<StringGraphType>("hs")
            .Description("The code of the Harmonized System that the goods are traded under; null where nothing is said.")
            .Resolve(context => context.Source.Hs);
        Field<NonNullGraphType<IntGraphType>>("year").Description("The calendar year that the trade is of, four digits.")
            .Resolve(context => context.Source.Year);
        Field<FloatGraphType>("tonnes").Description("What is traded in the year, in tonnes, 0 or more; null where unknown.")
            .Resolve(context => context.Source.Tonnes);
        Field<FloatGraphType>("usd").Description("The value of the year's trade in US dollars, 0 or more; null where unknown.")
            .Resolve(context => context.Source.Usd);
        Field<FloatGraphType>("importerShare")
            .Description("The exporter's share of all that the importer imports of the mineral in the year, 0 to 1; null where unknown.")
            .Resolve(context => context.Source.ImporterShare);
    }
}
