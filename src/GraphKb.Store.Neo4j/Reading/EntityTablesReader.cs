using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// Reads the entity tables of one content version. Verifies that the numbers of entities and facts are those of the last import, and
/// that every reference names an existing entity.
/// </summary>
internal static class EntityTablesReader
{
    public static async Task<EntityTables> ReadAsync(Database database, MetaNode meta, CancellationToken cancellationToken)
    {
        string[] files =
        [
            "read/table-countries", "read/table-alliances", "read/table-minerals", "read/table-companies", "read/table-sites",
            "read/table-ownerships", "read/table-memberships", "read/count-entities", "read/count-facts",
        ];
        var results = await database.ReadAsync([.. files.Select(file => Statement.Load(file))], meta.Version!, cancellationToken)
            .ConfigureAwait(false);
        List<object?[]> Rows(string file) => results[Array.IndexOf(files, file)];

        VerifyCounts(meta, (long)Rows("read/count-entities")[0][0]!, Rows("read/count-facts").Sum(row => (long)row[0]!));
        var countryRows = SortById(Rows("read/table-countries"), 0);
        var countries = ReadIds(countryRows);
        var companyRows = SortById(Rows("read/table-companies"), 0);
        var companies = ReadIds(companyRows);
        var sites = ReadSites(Rows("read/table-sites"), countries, companies);
        return new EntityTables
        {
            Countries = countries,
            CountryNames = Array.ConvertAll(countryRows, row => BrokenData.RequireText(row[1])),
            Companies = companies,
            HomeCountryIndexes = Array.ConvertAll(companyRows, row => Find(countries, row[1], row[0])),
            Sites = sites,
            Ownerships = ReadOwnerships(Rows("read/table-ownerships"), countries, companies, sites.Ids),
            Alliances = ReadIds(Rows("read/table-alliances")),
            Memberships =
            [
                .. Rows("read/table-memberships").Select(FactReader.Read).Cast<Membership>()
                    .OrderBy(membership => membership.Id, StringComparer.Ordinal),
            ],
            Minerals = new MineralTree(
                Rows("read/table-minerals").Select(row => (Mineral)EntityMapping.Read(BrokenData.RequireProperties(row[0])))),
        };
    }

    private static void VerifyCounts(MetaNode meta, long entities, long facts)
    {
        if ((entities, facts) != (meta.Entities, meta.Facts))
        {
            throw BrokenData.Error(
                $"it has {entities} entities and {facts} facts; the last import left {meta.Entities} and {meta.Facts}");
        }
    }

    private static SiteTable ReadSites(List<object?[]> rows, IdTable countries, IdTable companies)
    {
        var sorted = SortById(rows, 0);
        return new SiteTable
        {
            Ids = ReadIds(sorted),
            Stages = Array.ConvertAll(sorted, row => ReadEnum<Stage>(row, 1)),
            CountryIndexes = Array.ConvertAll(sorted, row => Find(countries, row[2], row[0])),
            OperatorIndexes = Array.ConvertAll(sorted, row => row[3] is null ? SiteTable.NoOperator : Find(companies, row[3], row[0])),
            Statuses = Array.ConvertAll(sorted, row => ReadEnum<SiteStatus>(row, 4)),
            OpenedDays = Array.ConvertAll(sorted, row => DayNumbers.Since(ReadDay(row[0], row[5]))),
            ClosedDays = Array.ConvertAll(sorted, row => DayNumbers.Until(ReadDay(row[0], row[6]))),
            Aggregates = Array.ConvertAll(
                sorted, row => row[7] as bool? ?? throw BrokenData.Error($"{row[0]}: its aggregate is neither true nor false")),
        };
    }

    private static OwnershipTable ReadOwnerships(List<object?[]> rows, IdTable countries, IdTable companies, IdTable sites)
    {
        var sorted = SortById(rows, 2);
        return new OwnershipTable
        {
            Owners = Array.ConvertAll(sorted, row => companies.Find(BrokenData.RequireText(row[0])) is >= 0 and var company
                ? company
                : ~Find(countries, EntityId.Slug((string)row[0]!), row[2])),
            Owned = Array.ConvertAll(sorted, row => companies.Find(BrokenData.RequireText(row[1])) is >= 0 and var company
                ? company
                : ~Find(sites, row[1], row[2])),
            Classes = Array.ConvertAll(sorted, row => row[7] is null ? null : BrokenData.RequireText(row[7])),
            Shares = Array.ConvertAll(sorted, row => ReadNumber(row[2], row[3], "share")),
            SinceDays = Array.ConvertAll(sorted, row => DayNumbers.Since(ReadDay(row[2], row[4]))),
            UntilDays = Array.ConvertAll(sorted, row => DayNumbers.Until(ReadDay(row[2], row[5]))),
            Confidences = Array.ConvertAll(sorted, row => ReadNumber(row[2], row[6], "confidence")),
        };
    }

    // Reads the ids before sorting, because Array.Sort would wrap an exception of its comparer.
    private static object?[][] SortById(List<object?[]> rows, int columnIndex)
    {
        var ids = rows.Select(row => BrokenData.RequireText(row[columnIndex])).ToArray();
        var sorted = rows.ToArray();
        Array.Sort(ids, sorted, StringComparer.Ordinal);
        VerifyDistinct(ids);
        return sorted;
    }

    private static IdTable ReadIds(IEnumerable<object?[]> rows)
    {
        var ids = rows.Select(row => BrokenData.RequireText(row[0])).ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        VerifyDistinct(ids);
        return new IdTable(ids);
    }

    private static void VerifyDistinct(string[] sortedIds)
    {
        for (var idIndex = 1; idIndex < sortedIds.Length; idIndex++)
        {
            if (sortedIds[idIndex] == sortedIds[idIndex - 1])
            {
                throw BrokenData.Duplicate(sortedIds[idIndex]);
            }
        }
    }

    private static int Find(IdTable table, object? id, object? referrer) =>
        table.Find(BrokenData.RequireText(id)) is >= 0 and var index
            ? index
            : throw BrokenData.Error($"{referrer} refers to {id}, which does not exist");

    private static T ReadEnum<T>(object?[] row, int columnIndex)
        where T : struct, Enum =>
        EnumNames.Find<T>(BrokenData.RequireText(row[columnIndex]))
            ?? throw BrokenData.Error($"{row[0]}: \"{row[columnIndex]}\" is not a {typeof(T).Name}");

    private static double ReadNumber(object? id, object? value, string property) => value switch
    {
        double number => number,
        long number => number,
        _ => throw BrokenData.Error($"{id}: its {property} is not a number"),
    };

    private static DateOnly? ReadDay(object? id, object? value) => value switch
    {
        null => null,
        string text when IsoDate.Parse(text) is { } day => day,
        _ => throw BrokenData.Error($"{id}: \"{value}\" is not a day such as 2024-01-31"),
    };
}
