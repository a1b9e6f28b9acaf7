using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Model.Schemas;

/// <summary>
/// All tables of the data package: the only list of tables and columns. CSV, SQLite, Neo4j and the content version are derived from it.
/// </summary>
public static class PackageSchema
{
    /// <summary>The table countries.</summary>
    public static EntityTable<Country> Countries => CountriesTable.Instance;

    /// <summary>The table alliances.</summary>
    public static EntityTable<Alliance> Alliances => AlliancesTable.Instance;

    /// <summary>The table minerals.</summary>
    public static EntityTable<Mineral> Minerals => MineralsTable.Instance;

    /// <summary>The table companies.</summary>
    public static EntityTable<Company> Companies => CompaniesTable.Instance;

    /// <summary>The table sites.</summary>
    public static EntityTable<Site> Sites => SitesTable.Instance;

    /// <summary>The table measures.</summary>
    public static EntityTable<Measure> Measures => MeasuresTable.Instance;

    /// <summary>The table sources.</summary>
    public static EntityTable<Source> Sources => SourcesTable.Instance;

    /// <summary>The table indicators.</summary>
    public static EntityTable<Indicator> Indicators => IndicatorsTable.Instance;

    /// <summary>The table aliases.</summary>
    public static NameTable<Alias> Aliases => AliasesTable.Instance;

    /// <summary>The table identifiers.</summary>
    public static NameTable<Identifier> Identifiers => IdentifiersTable.Instance;

    /// <summary>The table supplies.</summary>
    public static FactTable<Supply> Supplies => SuppliesTable.Instance;

    /// <summary>The table capacities.</summary>
    public static FactTable<Capacity> Capacities => CapacitiesTable.Instance;

    /// <summary>The table holdings.</summary>
    public static FactTable<Holding> Holdings => HoldingsTable.Instance;

    /// <summary>The table ownerships.</summary>
    public static FactTable<Ownership> Ownerships => OwnershipsTable.Instance;

    /// <summary>The table memberships.</summary>
    public static FactTable<Membership> Memberships => MembershipsTable.Instance;

    /// <summary>The table statistics.</summary>
    public static FactTable<Statistic> Statistics => StatisticsTable.Instance;

    /// <summary>The table trades.</summary>
    public static FactTable<Trade> Trades => TradesTable.Instance;

    /// <summary>The table scores.</summary>
    public static FactTable<Score> Scores => ScoresTable.Instance;

    /// <summary>The tables of entities, in the order of the data package.</summary>
    public static IReadOnlyList<Table> Entities { get; } =
        [Countries, Alliances, Minerals, Companies, Sites, Measures, Sources, Indicators];

    /// <summary>The tables of other names of entities, in the order of the data package.</summary>
    public static IReadOnlyList<Table> Names { get; } = [Aliases, Identifiers];

    /// <summary>The tables of facts, in the order of the data package.</summary>
    public static IReadOnlyList<Table> Facts { get; } =
        [Supplies, Capacities, Holdings, Ownerships, Memberships, Statistics, Trades, Scores];

    /// <summary>All tables: entities, their other names, facts.</summary>
    public static IReadOnlyList<Table> All { get; } = [.. Entities, .. Names, .. Facts];

    /// <summary>
    /// The table overrides, by which a package hides rows of the packages before it. It is applied when they are read, so it is not in
    /// <see cref="All"/>.
    /// </summary>
    public static Table Overrides => OverridesTable.Instance;

    /// <summary>The table of a name.</summary>
    /// <param name="name">A name without .csv.</param>
    /// <returns>The table, or null if there is none.</returns>
    public static Table? Find(string name) => All.FirstOrDefault(table => table.Name == name);

    /// <summary>Whether a table may have millions of rows: stores and readers hold it in columns, not as records.</summary>
    /// <param name="table">A table of this schema.</param>
    /// <returns>True for sites and supplies.</returns>
    public static bool IsLarge(Table table) => table == Sites || table == Supplies;
}
