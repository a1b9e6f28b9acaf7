using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Selectors;

internal sealed class SiteSelectorType : InputObjectGraphType<SiteSelector>
{
    public SiteSelectorType()
    {
        Name = "SiteSelector";
        Description = "Selects sites: a site matches when every field given matches; within a list any one value is enough, so "
            + "an empty list matches none. An empty selector matches every site.";
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("ids")
            .Description("The ids of the sites themselves, site:slug; left out means any.");
        Field<ListGraphType<NonNullGraphType<StageType>>>("stages")
            .Description("The stages that the site may be of; left out means any, unless the argument defines another default.");
        Field<ListGraphType<NonNullGraphType<CountryCodeType>>>("countries")
            .Description("ISO alpha-3 codes of the countries that the site may be located in; left out means any.");
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("alliances")
            .Description("The ids of alliances with a member, at the day, that the site is located in; left out means any.");
        Field<ListGraphType<NonNullGraphType<CountryCodeType>>>("controlledBy")
            .Description("ISO alpha-3 codes of the countries that may control the site, on the basis of `control`; left out means any, "
                + "or nobody.");
        Field<ControlBasisType>("control").Description("What counts as control for `controlledBy`; EITHER if left out.")
            .DefaultValue(ControlBasis.Either);
        Field<ListGraphType<NonNullGraphType<IdGraphType>>>("companies")
            .Description("The ids of companies that operate the site themselves, or own it by more than half, themselves or through "
                + "companies under them; left out means any, or none.");
        Field<ListGraphType<NonNullGraphType<SiteStatusType>>>("statuses")
            .Description("The statuses that the site may have; left out means any.");
        Field<BooleanGraphType>("aggregate").Description("With true aggregates only, with false none of them; left out means both.");
        Field<SiteSelectorType>("not")
            .Description("A selector that the site must not match, nested at most 20 deep; left out excludes none.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value) => new SiteSelector
    {
        Ids = value.GetList<string>("ids"),
        Stages = value.GetList<Stage>("stages"),
        Countries = value.GetList<string>("countries"),
        Alliances = value.GetList<string>("alliances"),
        ControlledBy = value.GetList<string>("controlledBy"),
        Control = value.GetValue<ControlBasis?>("control") ?? ControlBasis.Either,
        Companies = value.GetList<string>("companies"),
        Statuses = value.GetList<SiteStatus>("statuses"),
        Aggregate = value.GetValue<bool?>("aggregate"),
        Not = value.GetValue<SiteSelector>("not"),
    };
}
