using GraphKb.Model;

namespace GraphKb.Packages;

/// <summary>The records of a package as rows, cells in the order of the columns.</summary>
internal static class PackageRows
{
    public static IEnumerable<(Table Table, IEnumerable<object?[]> Rows)> Of(DataPackage package)
    {
        IEnumerable<object?[]>[] rows =
        [
            package.Countries.Select(row => new object?[] { row.Code, row.Name, row.Region }),
            package.Alliances.Select(row => new object?[] { row.Id, row.Name, row.Founded, row.Description, row.Sources }),
            package.Minerals.Select(row => new object?[] { row.Id, row.Name, row.Symbol, row.Parent, row.Basis, row.Hs, row.CriticalFor, row.Sources }),
            package.Companies.Select(row => new object?[] { row.Id, row.Name, row.Country, row.StateOwned, row.Sources }),
            package.Sites.Select(row => new object?[]
            {
                row.Id, row.Name, Words.Of(row.Stage), row.Country, row.Operator, row.Latitude, row.Longitude, Words.Of(row.Status),
                row.Opened, row.Closed, row.Aggregate, row.Sources, row.Note,
            }),
            package.Measures.Select(row => new object?[]
            {
                row.Id, Words.Of(row.Kind), row.Issuer, row.Targets, row.Minerals, row.Stages.Select(Words.Of).ToList(),
                row.Since, row.Until, row.Description, row.Sources,
            }),
            package.Sources.Select(row => new object?[]
            {
                row.Id, row.Title, row.Publisher, row.Published, row.Url, row.Kind is { } kind ? Words.Of(kind) : null,
                row.Reliability is { } reliability ? Words.Of(reliability) : null,
            }),
            package.Supplies.Select(row => Dated(row, row.From, row.To, row.Mineral, row.Form, row.Tonnes)),
            package.Capacities.Select(row => Dated(row, row.Site, row.Mineral, row.Tonnes)),
            package.Holdings.Select(row => Dated(row, row.Site, row.Mineral, row.Tonnes)),
            package.Ownerships.Select(row => Dated(row, row.Owner, row.Owned, row.Share)),
            package.Memberships.Select(row => Dated(row, row.Country, row.Alliance)),
            package.Statistics.Select(row => Undated(row, row.Country, row.Mineral, Words.Of(row.Measure), row.Year, row.Tonnes, row.Share)),
            package.Trades.Select(row => Undated(
                row, row.Exporter, row.Importer, row.Mineral, row.Hs, row.Year, row.Tonnes, row.Usd, row.ImporterShare)),
        ];
        return PackageFormat.Tables.Zip(rows);
    }

    private static object?[] Dated(Fact fact, params object?[] cells) => [.. cells, fact.Evidence.Since, fact.Evidence.Until, .. Proof(fact)];

    private static object?[] Undated(Fact fact, params object?[] cells) => [.. cells, .. Proof(fact)];

    private static object?[] Proof(Fact fact) => [fact.Evidence.Confidence, fact.Evidence.Sources, fact.Evidence.Note];
}
