using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Everything that a store contains at one time, each table in the ordinal order of ids: the two large tables as columns, the small ones
/// as records. Immutable.
/// </summary>
internal sealed class StoreContents
{
    private StoreContents(DataPackage small, SiteColumns sites, SupplyColumns supplies, EntityTables tables, string version)
    {
        (Sites, Supplies, Tables, Version) = (sites, supplies, tables, version);
        Package = small with { Sites = sites.Rows, Supplies = supplies.Rows };
        Names = EntityNames.Group(small);
    }

    /// <summary>All rows. The records of sites and supplies are built when they are read.</summary>
    public DataPackage Package { get; }

    /// <summary>Aliases and identifiers by the id of their entity; entities without any are left out.</summary>
    public IReadOnlyDictionary<string, EntityNames> Names { get; }

    public SiteColumns Sites { get; }

    public SupplyColumns Supplies { get; }

    public EntityTables Tables { get; }

    /// <summary>The content version.</summary>
    public string Version { get; }

    /// <summary>All entities but the sites, kind by kind.</summary>
    public IEnumerable<Entity> SmallEntities => Package.Countries.Cast<Entity>().Concat(Package.Alliances)
        .Concat(Package.Minerals).Concat(Package.Companies).Concat(Package.Measures).Concat(Package.Sources)
        .Concat(Package.Indicators);

    /// <summary>The contents of a checked package.</summary>
    public static StoreContents Create(DataPackage package, string version) => Create(
        package with { Sites = [], Supplies = [] },
        version,
        references => ColumnarTable<Site>.Create(PackageSchema.Sites, package.Sites, references),
        references => ColumnarTable<Supply>.Create(PackageSchema.Supplies, package.Supplies, references));

    /// <summary>The contents of small tables, and of large tables that are made once the entities they refer to have an index.</summary>
    /// <param name="small">A package without sites and supplies.</param>
    /// <param name="version">The content version.</param>
    /// <param name="makeSites">Makes the sites from the tables of countries and companies.</param>
    /// <param name="makeSupplies">Makes the supplies from these, and the tables of minerals and sites.</param>
    public static StoreContents Create(
        DataPackage small, string version,
        Func<ReferenceTables, ColumnarTable<Site>> makeSites, Func<ReferenceTables, ColumnarTable<Supply>> makeSupplies)
    {
        small = RowSorter.Sort(small);
        var countries = new IdTable([.. small.Countries.Select(country => country.Code)]);
        var companies = new IdTable([.. small.Companies.Select(company => company.Id)]);
        var references = new ReferenceTables();
        references.Add(EntityKinds.Country, countries);
        references.Add(EntityKinds.Company, companies);
        references.Add(EntityKinds.Mineral, new IdTable([.. small.Minerals.Select(mineral => mineral.Id)]));
        var sites = SiteColumns.Create(makeSites(references));
        references.Add(EntityKinds.Site, sites.Table.Ids);
        var supplies = SupplyColumns.Create(makeSupplies(references));
        var tables = new EntityTables
        {
            Countries = countries,
            CountryNames = [.. small.Countries.Select(country => country.Name)],
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

    private static OwnershipTable Ownerships(IReadOnlyList<Ownership> facts, IdTable countries, IdTable companies, SiteTable sites)
    {
        int Owner(string id) => companies.Find(id) is >= 0 and var company ? company : ~countries.Find(EntityId.Slug(id));
        int Owned(string id) => companies.Find(id) is >= 0 and var company ? company : ~sites.Ids.Find(id);
        return new OwnershipTable
        {
            Owners = [.. facts.Select(fact => Owner(fact.Owner))],
            Owned = [.. facts.Select(fact => Owned(fact.Owned))],
            Classes = [.. facts.Select(fact => fact.Class)],
            Shares = [.. facts.Select(fact => fact.Share)],
            SinceDays = [.. facts.Select(fact => DayNumbers.Since(fact.Evidence.Since))],
            UntilDays = [.. facts.Select(fact => DayNumbers.Until(fact.Evidence.Until))],
            Confidences = [.. facts.Select(fact => fact.Evidence.Confidence)],
        };
    }
}
