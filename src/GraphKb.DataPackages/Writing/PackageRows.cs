using GraphKb.DataPackages.Format;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// The records of a package as rows, cells in the order of the columns. Entities come by id, facts by their natural key, compared part by
/// part in ordinal order, a blank first: the same package gives the same bytes, in whatever order its lists are.
/// </summary>
internal static class PackageRows
{
    public static IEnumerable<(Table Table, IEnumerable<object?[]> Rows)> Of(DataPackage package)
    {
        IEnumerable<object?[]>[] rows =
        [
            ById(package.Countries).Select(row => new object?[] { row.Code, row.Name, row.Region }),
            ById(package.Alliances).Select(row => new object?[] { row.Id, row.Name, row.Founded, row.Description, row.Sources }),
            ById(package.Minerals).Select(row => new object?[] { row.Id, row.Name, row.Symbol, row.Parent, row.Basis, row.Hs, row.CriticalFor, row.Sources }),
            ById(package.Companies).Select(row => new object?[] { row.Id, row.Name, row.Country, row.StateOwned, row.Sources }),
            ById(package.Sites).Select(row => new object?[]
            {
                row.Id, row.Name, EnumNames.Format(row.Stage), row.Country, row.Operator, row.Latitude, row.Longitude, EnumNames.Format(row.Status),
                row.Opened, row.Closed, row.Aggregate, row.Sources, row.Note,
            }),
            ById(package.Measures).Select(row => new object?[]
            {
                row.Id, EnumNames.Format(row.Kind), row.Issuer, row.Targets, row.Minerals, row.Stages.Select(EnumNames.Format).ToList(),
                row.Since, row.Until, row.Description, row.Sources,
            }),
            ById(package.Sources).Select(row => new object?[]
            {
                row.Id, row.Title, row.Publisher, row.Published, row.Url, row.Kind is { } kind ? EnumNames.Format(kind) : null,
                row.Reliability is { } reliability ? EnumNames.Format(reliability) : null,
            }),
            ByKey(package.Supplies, row => row.From, row => row.To, row => row.Mineral, row => row.Form).Select(row => Dated(row, row.From, row.To, row.Mineral, row.Form, row.Tonnes)),
            ByKey(package.Capacities, row => row.Site, row => row.Mineral).Select(row => Dated(row, row.Site, row.Mineral, row.Tonnes)),
            ByKey(package.Holdings, row => row.Site, row => row.Mineral).Select(row => Dated(row, row.Site, row.Mineral, row.Tonnes)),
            ByKey(package.Ownerships, row => row.Owner, row => row.Owned).Select(row => Dated(row, row.Owner, row.Owned, row.Share)),
            ByKey(package.Memberships, row => row.Country, row => row.Alliance).Select(row => Dated(row, row.Country, row.Alliance)),
            ByKey(package.Statistics, row => row.Country, row => row.Mineral, row => EnumNames.Format(row.Measure)).ThenBy(row => row.Year).Select(row => Undated(row, row.Country, row.Mineral, EnumNames.Format(row.Measure), row.Year, row.Tonnes, row.Share)),
            ByKey(package.Trades, row => row.Exporter, row => row.Importer, row => row.Mineral, row => row.Hs).ThenBy(row => row.Year).Select(row => Undated(
                row, row.Exporter, row.Importer, row.Mineral, row.Hs, row.Year, row.Tonnes, row.Usd, row.ImporterShare)),
        ];
        return PackageFormat.Tables.Zip(rows);
    }

    private static IEnumerable<T> ById<T>(IReadOnlyList<T> entities)
        where T : Entity => entities.OrderBy(entity => entity.Id, StringComparer.Ordinal);

    // The texts of the key in turn, then since; facts of a year have no since, and their year comes after.
    private static IOrderedEnumerable<T> ByKey<T>(IReadOnlyList<T> facts, params ReadOnlySpan<Func<T, string?>> texts)
        where T : Fact
    {
        var sorted = facts.OrderBy(texts[0], StringComparer.Ordinal);
        foreach (var text in texts[1..])
        {
            sorted = sorted.ThenBy(text, StringComparer.Ordinal);
        }

        return sorted.ThenBy(fact => fact.Evidence.Since);
    }

    private static object?[] Dated(Fact fact, params object?[] cells) => [.. cells, fact.Evidence.Since, fact.Evidence.Until, .. Proof(fact)];

    private static object?[] Undated(Fact fact, params object?[] cells) => [.. cells, .. Proof(fact)];

    private static object?[] Proof(Fact fact) => [fact.Evidence.Confidence, fact.Evidence.Sources, fact.Evidence.Note];
}
