using GraphKb.Knowledge.Atlases;
using GraphKb.Model;

namespace GraphKb.Store.Embedded;

/// <summary>Makes the flat tables of a sorted package.</summary>
internal static class AtlasMaker
{
    public static Atlas Make(DataPackage package)
    {
        var countries = new IdTable([.. package.Countries.Select(country => country.Code)]);
        var companies = new IdTable([.. package.Companies.Select(company => company.Id)]);
        var sites = Sites(package.Sites, countries, companies);
        return new Atlas
        {
            Countries = countries,
            Companies = companies,
            CompanyHomes = [.. package.Companies.Select(company => countries.Find(company.Country))],
            Sites = sites,
            Ownerships = Ownerships(package.Ownerships, countries, companies, sites),
            Alliances = new IdTable([.. package.Alliances.Select(alliance => alliance.Id)]),
            Memberships = package.Memberships,
            Minerals = new MineralTree(package.Minerals),
        };
    }

    private static SiteTable Sites(IReadOnlyList<Site> sites, IdTable countries, IdTable companies) => new()
    {
        Ids = new IdTable([.. sites.Select(site => site.Id)]),
        Stages = [.. sites.Select(site => site.Stage)],
        Countries = [.. sites.Select(site => countries.Find(site.Country))],
        Operators = [.. sites.Select(site => site.Operator is null ? SiteTable.None : companies.Find(site.Operator))],
        Statuses = [.. sites.Select(site => site.Status)],
        Aggregates = [.. sites.Select(site => site.Aggregate)],
        OpenedDays = [.. sites.Select(site => site.Opened?.DayNumber ?? int.MinValue)],
        ClosedDays = [.. sites.Select(site => site.Closed?.DayNumber ?? int.MaxValue)],
    };

    private static OwnershipTable Ownerships(IReadOnlyList<Ownership> facts, IdTable countries, IdTable companies, SiteTable sites) => new()
    {
        Owners = [.. facts.Select(fact => companies.Find(fact.Owner) is >= 0 and var company ? company : ~countries.Find(FactId.Slug(fact.Owner)))],
        Owned = [.. facts.Select(fact => companies.Find(fact.Owned) is >= 0 and var company ? company : ~sites.Ids.Find(fact.Owned))],
        Shares = [.. facts.Select(fact => fact.Share)],
        SinceDays = [.. facts.Select(fact => fact.Evidence.Since?.DayNumber ?? int.MinValue)],
        UntilDays = [.. facts.Select(fact => fact.Evidence.Until?.DayNumber ?? int.MaxValue)],
    };
}
