using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Everything that a store contains at one time, each table in the ordinal order of ids: the two large tables as columns, the small ones
/// as records. Immutable.
/// </summary>
internal sealed class StoreContents
{
    private readonly Lazy<TextBlock> _searchLines;
    private readonly Lazy<string> _version;

    private StoreContents(
        DataPackage small, EntityTables tables, (SiteColumns, SupplyColumns) large, TextBlock? searchLines, Func<string> getVersion)
    {
        (Tables, (Sites, Supplies), _version) = (tables, large, new(getVersion));
        Package = small with { Sites = Sites.Rows, Supplies = Supplies.Rows };
        Names = EntityNames.Group(small);
        _searchLines = searchLines is null ? new(() => SearchIndex.CreateLines(this)) : new(searchLines);
    }

    /// <summary>All rows. The records of sites and supplies are built when they are read.</summary>
    public DataPackage Package { get; }

    /// <summary>Aliases and identifiers by the id of their entity; entities without any are left out.</summary>
    public IReadOnlyDictionary<string, EntityNames> Names { get; }

    public SiteColumns Sites { get; }

    public SupplyColumns Supplies { get; }

    public EntityTables Tables { get; }

    /// <summary>What a search scans, for each entity in the order of <see cref="SearchIndex"/>.</summary>
    public TextBlock SearchLines => _searchLines.Value;

    /// <summary>The content version; waits until it is computed.</summary>
    public string Version => _version.Value;

    /// <summary>All entities but the sites, in the ordinal order of ids.</summary>
    public IEnumerable<Entity> SmallEntities => Package.Alliances.Cast<Entity>().Concat(Package.Companies)
        .Concat(Package.Countries).Concat(Package.Indicators).Concat(Package.Measures).Concat(Package.Minerals)
        .Concat(Package.Sources);

    /// <summary>The contents of a checked package. Meanwhile another processor computes the content version.</summary>
    public static StoreContents Create(DataPackage package)
    {
        var version = Task.Run(() => ContentVersion.Compute(package));
        return Create(
            RowSorter.Sort(package with { Sites = [], Supplies = [] }),
            references => SiteColumns.Create(package.Sites, references),
            references => SupplyColumns.Create(package.Supplies, references),
            () => null,
            version.GetAwaiter().GetResult);
    }

    /// <summary>Reads what was written.</summary>
    public static StoreContents Read(ArrayReader file, string version) => Create(
        SmallTables.Read(file),
        references => SiteColumns.Read(file, references),
        references => SupplyColumns.Read(file, references),
        file.ReadTexts,
        () => version);

    /// <summary>Writes everything but the version.</summary>
    public void Write(ArrayWriter file)
    {
        SmallTables.Write(Package, file);
        Sites.Rows.Write(file);
        Supplies.Rows.Write(file);
        file.Write(SearchLines);
    }

    // The large tables are made once the entities that they refer to have an index.
    private static StoreContents Create(
        DataPackage small, Func<ReferenceTables, SiteColumns> makeSites, Func<ReferenceTables, SupplyColumns> makeSupplies,
        Func<TextBlock?> makeLines, Func<string> getVersion)
    {
        var countries = new IdTable((string[])[.. small.Countries.Select(country => country.Code)]);
        var companies = new IdTable((string[])[.. small.Companies.Select(company => company.Id)]);
        var references = new ReferenceTables();
        references.Add(EntityKinds.Country, countries);
        references.Add(EntityKinds.Company, companies);
        references.Add(EntityKinds.Mineral, new IdTable((string[])[.. small.Minerals.Select(mineral => mineral.Id)]));
        var sites = makeSites(references);
        var supplies = makeSupplies(references);
        var tables = new EntityTables
        {
            Countries = countries,
            CountryNames = [.. small.Countries.Select(country => country.Name)],
            Companies = companies,
            HomeCountryIndexes = [.. small.Companies.Select(company => countries.Find(company.Country))],
            Sites = sites.Table,
            Ownerships = Ownerships(small.Ownerships, countries, companies, sites.Table),
            Alliances = new IdTable((string[])[.. small.Alliances.Select(alliance => alliance.Id)]),
            Memberships = small.Memberships,
            Minerals = new MineralTree(small.Minerals),
        };
        return new StoreContents(small, tables, (sites, supplies), makeLines(), getVersion);
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
