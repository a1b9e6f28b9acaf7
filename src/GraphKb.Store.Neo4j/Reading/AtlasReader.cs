using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// Reads the tables of a version, and checks that as much is there as an import left, and that what refers to something refers to
/// something that is there.
/// </summary>
internal static class AtlasReader
{
    private static readonly Statement[] Statements =
    [
        Statement.Of("atlas/countries"), Statement.Of("atlas/alliances"), Statement.Of("atlas/minerals"), Statement.Of("atlas/companies"),
        Statement.Of("atlas/sites"), Statement.Of("ownership/ownerships"), Statement.Of("ownership/memberships"),
        Statement.Of("atlas/count-entities"), Statement.Of("atlas/count-facts"),
    ];

    public static async Task<EntityTables> ReadAsync(Database database, Meta meta, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(Statements, meta.Version!, cancellationToken).ConfigureAwait(false);
        Count(meta, (long)rows[7][0][0]!, rows[8].Sum(row => (long)row[0]!));
        var countries = Ids(rows[0], row => Fields.Id(row[0]));
        var homes = Sorted(rows[3], 0);
        var companies = Ids(homes, row => Fields.Id(row[0]));
        var sites = Sites(rows[4], countries, companies);
        return new EntityTables
        {
            Countries = countries,
            Companies = companies,
            HomeCountryIndexes = [.. homes.Select(row => Number(countries, Fields.Id(row[1]), Fields.Id(row[0])))],
            Sites = sites,
            Ownerships = Ownerships(rows[5], countries, companies, sites.Ids),
            Alliances = Ids(rows[1], row => Fields.Id(row[0])),
            Memberships = [.. rows[6].Select(FactRows.Read).Cast<Membership>().OrderBy(fact => fact.Id, StringComparer.Ordinal)],
            Minerals = new MineralTree(rows[2].Select(row => EntityKinds.Minerals.Read(new Fields(Map(row[0]))))),
        };
    }

    private static void Count(Meta meta, long entities, long facts)
    {
        if ((entities, facts) != (meta.Entities, meta.Facts))
        {
            throw Fields.Broken($"{entities} entities and {facts} facts are there, where an import left {meta.Entities} and {meta.Facts}");
        }
    }

    private static SiteTable Sites(List<object?[]> rows, IdTable countries, IdTable companies)
    {
        var sorted = Sorted(rows, 0);
        return new SiteTable
        {
            Ids = Ids(sorted, row => Fields.Id(row[0])),
            Stages = Array.ConvertAll(sorted, row => Word<Stage>(row, 1)),
            CountryIndexes = Array.ConvertAll(sorted, row => Number(countries, Fields.Id(row[2]), Fields.Id(row[0]))),
            OperatorIndexes = Array.ConvertAll(sorted, row => row[3] is null ? SiteTable.NoOperator : Number(companies, Fields.Id(row[3]), Fields.Id(row[0]))),
            Statuses = Array.ConvertAll(sorted, row => Word<SiteStatus>(row, 4)),
            OpenedDays = Array.ConvertAll(sorted, row => DayNumbers.Since(Day(row, 5))),
            ClosedDays = Array.ConvertAll(sorted, row => DayNumbers.Until(Day(row, 6))),
            Aggregates = Array.ConvertAll(sorted, row => row[7] as bool? ?? throw Fields.Broken($"{row[0]}: its aggregate is neither true nor false")),
        };
    }

    private static OwnershipTable Ownerships(List<object?[]> rows, IdTable countries, IdTable companies, IdTable sites)
    {
        var sorted = Sorted(rows, 2);
        return new OwnershipTable
        {
            Owners = Array.ConvertAll(sorted, row => companies.Find(Fields.Id(row[0])) is >= 0 and var company
                ? company : ~Number(countries, EntityId.Slug(Fields.Id(row[0])), Fields.Id(row[2]))),
            Owned = Array.ConvertAll(sorted, row => companies.Find(Fields.Id(row[1])) is >= 0 and var company ? company : ~Number(sites, Fields.Id(row[1]), Fields.Id(row[2]))),
            Shares = Array.ConvertAll(sorted, row => row[3] switch
            {
                double share => share,
                long share => share,
                _ => throw Fields.Broken($"{row[2]}: its share is no number"),
            }),
            SinceDays = Array.ConvertAll(sorted, row => DayNumbers.Since(Day(row, 4))),
            UntilDays = Array.ConvertAll(sorted, row => DayNumbers.Until(Day(row, 5))),
        };
    }

    // The ids are looked at before: what a comparison throws would come out of the sorting as something else.
    private static object?[][] Sorted(List<object?[]> rows, int column)
    {
        var ids = rows.Select(row => Fields.Id(row[column])).ToArray();
        var sorted = rows.ToArray();
        Array.Sort(ids, sorted, StringComparer.Ordinal);
        Once(ids);
        return sorted;
    }

    private static IdTable Ids(IEnumerable<object?[]> rows, Func<object?[], string> id)
    {
        var ids = rows.Select(id).ToArray();
        Array.Sort(ids, StringComparer.Ordinal);
        Once(ids);
        return new IdTable(ids);
    }

    private static void Once(string[] sorted)
    {
        for (var place = 1; place < sorted.Length; place++)
        {
            if (sorted[place] == sorted[place - 1])
            {
                throw Fields.Twice(sorted[place]);
            }
        }
    }

    private static int Number(IdTable table, string id, string of) =>
        table.Find(id) is >= 0 and var number ? number : throw Fields.Broken($"{of} refers to {id}, which is not there");

    private static IReadOnlyDictionary<string, object?> Map(object? value) =>
        value as IReadOnlyDictionary<string, object?> ?? throw Fields.Broken("a node without properties");

    private static T Word<T>(object?[] row, int column)
        where T : struct, Enum =>
        EnumNames.Find<T>(Fields.Id(row[column])) ?? throw Fields.Broken($"{row[0]}: {typeof(T).Name} is \"{row[column]}\", which is none of the words it may be");

    private static DateOnly? Day(object?[] row, int column) => row[column] switch
    {
        null => null,
        string text when DateOnly.TryParseExact(text, "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out var day) => day,
        _ => throw Fields.Broken($"{row[0]}: \"{row[column]}\" is no day such as 2024-01-31"),
    };
}
