using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>
/// All that a store holds at one time, sorted: the two large tables as columns, the small ones as records. Immutable.
/// </summary>
internal sealed class StoreContents
{
    private StoreContents(DataPackage small, SiteColumns sites, SupplyColumns supplies, EntityTables tables, string version)
    {
        (Sites, Supplies, Tables, Version) = (sites, supplies, tables, version);
        Package = small with { Sites = sites, Supplies = supplies };
    }

    /// <summary>Every list in the ordinal order of ids; the records of sites and supplies are made when they are asked for.</summary>
    public DataPackage Package { get; }

    public SiteColumns Sites { get; }

    public SupplyColumns Supplies { get; }

    public EntityTables Tables { get; }

    public string Version { get; }

    /// <summary>The contents of a checked package.</summary>
    public static StoreContents Of(DataPackage package, string version) => Of(
        package with { Sites = [], Supplies = [] },
        version,
        (countries, companies) => SiteColumns.Of(package.Sites, countries, companies),
        (sites, minerals) => new SupplyColumnsMaker(sites, minerals).Make(package.Supplies));

    /// <summary>The contents of small tables, and of columns that are made once the ids they refer to are numbered.</summary>
    public static StoreContents Of(
        DataPackage small, string version, Func<IdTable, IdTable, SiteColumns> makeSites, Func<IdTable, IdTable, SupplyColumns> makeSupplies)
    {
        small = Sorted(small);
        var countries = new IdTable([.. small.Countries.Select(country => country.Code)]);
        var companies = new IdTable([.. small.Companies.Select(company => company.Id)]);
        var minerals = new IdTable([.. small.Minerals.Select(mineral => mineral.Id)]);
        var sites = makeSites(countries, companies);
        var supplies = makeSupplies(sites.Table.Ids, minerals);
        var tables = new EntityTables
        {
            Countries = countries,
            Companies = companies,
            HomeCountryIndexes = [.. small.Companies.Select(company => countries.Find(company.Country))],
            Sites = sites.Table,
            Ownerships = Ownerships(small.Ownerships, countries, companies, sites.Table),
            Alliances = new IdTable([.. small.Alliances.Select(alliance => alliance.Id)]),
            Memberships = small.Memberships,
            Minerals = new MineralTree(small.Minerals),
        };
        return new StoreContents(small, sites, supplies, tables, version);
    }

    private static OwnershipTable Ownerships(IReadOnlyList<Ownership> facts, IdTable countries, IdTable companies, SiteTable sites) => new()
    {
        Owners = [.. facts.Select(fact => companies.Find(fact.Owner) is >= 0 and var company ? company : ~countries.Find(EntityId.Slug(fact.Owner)))],
        Owned = [.. facts.Select(fact => companies.Find(fact.Owned) is >= 0 and var company ? company : ~sites.Ids.Find(fact.Owned))],
        Shares = [.. facts.Select(fact => fact.Share)],
        SinceDays = [.. facts.Select(fact => DayNumbers.Since(fact.Evidence.Since))],
        UntilDays = [.. facts.Select(fact => DayNumbers.Until(fact.Evidence.Until))],
    };

    private static DataPackage Sorted(DataPackage package)
    {
        IReadOnlyList<T> ById<T>(IReadOnlyList<T> rows)
            where T : Entity => [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
        IReadOnlyList<T> ByFact<T>(IReadOnlyList<T> rows)
            where T : Fact => [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
        return package with
        {
            Countries = ById(package.Countries),
            Alliances = ById(package.Alliances),
            Minerals = ById(package.Minerals),
            Companies = ById(package.Companies),
            Measures = ById(package.Measures),
            Sources = ById(package.Sources),
            Capacities = ByFact(package.Capacities),
            Holdings = ByFact(package.Holdings),
            Ownerships = ByFact(package.Ownerships),
            Memberships = ByFact(package.Memberships),
            Statistics = ByFact(package.Statistics),
            Trades = ByFact(package.Trades),
        };
    }
}
