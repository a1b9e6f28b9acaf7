using GraphKb.Knowledge.Atlases;
using GraphKb.Model;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Reads the atlas of a version, and checks that what refers to something refers to something that is there.</summary>
internal static class AtlasReader
{
    private static readonly Statement[] Statements =
    [
        Statement.Of("atlas/countries"), Statement.Of("atlas/alliances"), Statement.Of("atlas/minerals"), Statement.Of("atlas/companies"),
        Statement.Of("atlas/sites"), Statement.Of("ownership/ownerships"), Statement.Of("ownership/memberships"),
    ];

    public static async Task<Atlas> ReadAsync(Database database, string version, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(Statements, version, cancellationToken).ConfigureAwait(false);
        var countries = Ids(rows[0], row => Text(row[0]));
        rows[3].Sort((a, b) => string.CompareOrdinal(Text(a[0]), Text(b[0])));
        var companies = Ids(rows[3], row => Text(row[0]));
        var sites = Sites(rows[4], countries, companies);
        return new Atlas
        {
            Countries = countries,
            Companies = companies,
            CompanyHomes = [.. rows[3].Select(row => Number(countries, Text(row[1]), Text(row[0])))],
            Sites = sites,
            Ownerships = Ownerships(rows[5], countries, companies, sites.Ids),
            Alliances = Ids(rows[1], row => Text(row[0])),
            Memberships = [.. rows[6].Select(FactRows.Read).Cast<Membership>().OrderBy(fact => fact.Id, StringComparer.Ordinal)],
            Minerals = new MineralTree(rows[2].Select(row => EntityKinds.Minerals.Read(new Fields(Map(row[0]))))),
        };
    }

    private static SiteTable Sites(List<object?[]> rows, IdTable countries, IdTable companies)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(Text(a[0]), Text(b[0])));
        return new SiteTable
        {
            Ids = Ids(sorted, row => Text(row[0])),
            Stages = Array.ConvertAll(sorted, row => Word<Stage>(row, 1)),
            Countries = Array.ConvertAll(sorted, row => Number(countries, Text(row[2]), Text(row[0]))),
            Operators = Array.ConvertAll(sorted, row => row[3] is null ? SiteTable.None : Number(companies, Text(row[3]), Text(row[0]))),
            Statuses = Array.ConvertAll(sorted, row => Word<SiteStatus>(row, 4)),
            OpenedDays = Array.ConvertAll(sorted, row => Day(row, 5)?.DayNumber ?? int.MinValue),
            ClosedDays = Array.ConvertAll(sorted, row => Day(row, 6)?.DayNumber ?? int.MaxValue),
            Aggregates = Array.ConvertAll(sorted, row => row[7] as bool? ?? throw Fields.Broken($"{row[0]}: its aggregate is neither true nor false")),
        };
    }

    private static OwnershipTable Ownerships(List<object?[]> rows, IdTable countries, IdTable companies, IdTable sites)
    {
        var sorted = rows.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(Text(a[2]), Text(b[2])));
        return new OwnershipTable
        {
            Owners = Array.ConvertAll(sorted, row => companies.Find(Text(row[0])) is >= 0 and var company
                ? company : ~Number(countries, FactId.Slug(Text(row[0])), Text(row[2]))),
            Owned = Array.ConvertAll(sorted, row => companies.Find(Text(row[1])) is >= 0 and var company ? company : ~Number(sites, Text(row[1]), Text(row[2]))),
            Shares = Array.ConvertAll(sorted, row => row[3] switch
            {
                double share => share,
                long share => share,
                _ => throw Fields.Broken($"{row[2]}: its share is no number"),
            }),
            SinceDays = Array.ConvertAll(sorted, row => Day(row, 4)?.DayNumber ?? int.MinValue),
            UntilDays = Array.ConvertAll(sorted, row => Day(row, 5)?.DayNumber ?? int.MaxValue),
        };
    }

    private static IdTable Ids(IEnumerable<object?[]> rows, Func<object?[], string> id)
    {
        var ids = rows.Select(id).ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        return new IdTable(ids);
    }

    private static int Number(IdTable table, string id, string of) =>
        table.Find(id) is >= 0 and var number ? number : throw Fields.Broken($"{of} refers to {id}, which is not there");

    private static string Text(object? value) => value as string ?? throw Fields.Broken("an entity or a fact without an id, or with no text where one must be");

    private static IReadOnlyDictionary<string, object?> Map(object? value) =>
        value as IReadOnlyDictionary<string, object?> ?? throw Fields.Broken("a node without properties");

    private static T Word<T>(object?[] row, int column)
        where T : struct, Enum =>
        Words.Find<T>(Text(row[column])) ?? throw Fields.Broken($"{row[0]}: {typeof(T).Name} is \"{row[column]}\", which is none of the words it may be");

    private static DateOnly? Day(object?[] row, int column) => row[column] switch
    {
        null => null,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out var day) => day,
        _ => throw Fields.Broken($"{row[0]}: \"{row[column]}\" is no day such as 2024-01-31"),
    };
}
