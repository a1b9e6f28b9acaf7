using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Entities;
using GraphKb.Api.Facts;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Chains;

/// <summary>Chain.</summary>
internal sealed class ChainType : ObjectGraphType<Chain>
{
    public ChainType()
    {
        Name = "Chain";
        Description = "A simple path of supplies from site to site: no site twice.";
        Field<NonNullGraphType<IntGraphType>>("hops")
            .Description("How many supplies it has, 1 or more; at most `maxHops` in the question `chains`.")
            .Resolve(context => context.Source.Supplies.Count);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SiteType>>>>("sites")
            .Description("The sites it visits, from the first to the last: one more than supplies.")
            .Resolve(context => Asking.Of(context).EntityList(context.Source.SiteIds));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SupplyType>>>>("supplies")
            .Description("The supplies between its sites, in their order.")
            .Resolve(context => context.Source.Supplies);
        Field<FloatGraphType>("bottleneck").Description("The least of the known tonnes a year of its supplies, 0 or more; null where none is known.")
            .Resolve(context => context.Source.Bottleneck);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<CountryType>>>>("countries")
            .Description("The countries the sites are located in, in the order of the chain, each once.")
            .Resolve(context =>
            {
                var tables = Asking.Of(context).Reader.Tables;
                var codes = context.Source.SiteIds.Select(id => tables.Countries[tables.Sites.CountryIndexes[tables.Sites.Ids.Find(id)]]).Distinct();
                return Asking.Of(context).EntityList([.. codes.Select(code => EntityId.ForCountry(code))]);
            });
    }
}

/// <summary>SiteSelector.</summary>
internal sealed class SiteSelectorType : InputObjectGraphType<SiteSelector>
{
    public SiteSelectorType()
    {
        Name = "SiteSelector";
        Description = "Selects sites: a site matches when every field given matches; within a list any one value is enough, so "
            + "an empty list matches none. An empty selector matches every site.";
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids").Description("The ids of the sites themselves, site:slug; left out means any.");
        Field<ListGraphType<NonNullGraphType<StageType>>>("stages")
            .Description("The stages that the site may be of; left out means any, unless the argument says otherwise.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("countries")
            .Description("ISO alpha-3 codes of the countries that the site may be located in; left out means any.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("alliances")
            .Description("The ids of alliances with a member, at the day, that the site is located in; left out means any.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>("controlledBy")
            .Description("ISO alpha-3 codes of the countries that may control the site, on the basis of `control`; left out means any, or nobody.");
        Field<ControlBasisType>("control").Description("What counts as control for `controlledBy`; EITHER if left out.")
            .DefaultValue(ControlBasis.Either);
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("companies")
            .Description("The ids of companies that operate the site themselves, or own it by more than half, themselves or through companies "
                + "under them; left out means any, or none.");
        Field<ListGraphType<NonNullGraphType<SiteStatusType>>>("statuses").Description("The statuses that the site may have; left out means any.");
        Field<BooleanGraphType>("aggregate").Description("With true aggregates only, with false none of them; left out means both.");
        Field<SiteSelectorType>("not").Description("A selector that the site must not match, nested at most 20 deep; left out excludes none.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new SiteSelector
    {
        Ids = List<string>(value, "ids"),
        Stages = List<Stage>(value, "stages"),
        Countries = List<string>(value, "countries"),
        Alliances = List<string>(value, "alliances"),
        ControlledBy = List<string>(value, "controlledBy"),
        Control = value.TryGetValue("control", out var control) && control is ControlBasis basis ? basis : ControlBasis.Either,
        Companies = List<string>(value, "companies"),
        Statuses = List<SiteStatus>(value, "statuses"),
        Aggregate = value.TryGetValue("aggregate", out var aggregate) ? (bool?)aggregate : null,
        Not = value.TryGetValue("not", out var not) ? (SiteSelector?)not : null,
    };

    private static List<T>? List<T>(IDictionary<string, object?> value, string name) =>
        value.TryGetValue(name, out var found) && found is System.Collections.IEnumerable many ? [.. many.Cast<T>()] : null;
}
