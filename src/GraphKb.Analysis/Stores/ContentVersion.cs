using System.Globalization;
using GraphKb.Model;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Stores;

/// <summary>
/// A version that is the same for the same rows, in whatever order they came and in whatever store they are:
/// the sum of a 64-bit hash (FNV-1a, then mixed) of every row. It tells changes apart; it does not keep secrets.
/// </summary>
public static class ContentVersion
{
    /// <summary>The version of an empty data set.</summary>
    public const string Empty = "0000000000000000";

    /// <summary>The version of a package.</summary>
    /// <param name="package">All that a store holds.</param>
    /// <returns>16 hexadecimal digits.</returns>
    public static string Of(DataPackage package)
    {
        var sum = 0ul;
        void Add<T>(IReadOnlyList<T> rows, string table, Func<RowHash, T, RowHash> hash)
        {
            var start = new RowHash().With(table);
            for (var row = 0; row < rows.Count; row++)
            {
                sum = unchecked(sum + hash(start, rows[row]).Finish());
            }
        }

        Add(package.Countries, "countries", (hash, row) => hash.With(row.Code).With(row.Name).With(row.Region));
        Add(package.Alliances, "alliances", (hash, row) =>
            hash.With(row.Id).With(row.Name).With(row.Founded).With(row.Description).With(row.Sources));
        Add(package.Minerals, "minerals", (hash, row) => hash.With(row.Id).With(row.Name).With(row.Symbol).With(row.Parent)
            .With(row.Basis).With(row.Hs).With(row.CriticalFor).With(row.Sources));
        Add(package.Companies, "companies", (hash, row) =>
            hash.With(row.Id).With(row.Name).With(row.Country).With(row.StateOwned ? 1 : 0).With(row.Sources));
        Add(package.Sites, "sites", (hash, row) => hash.With(row.Id).With(row.Name).With((int)row.Stage).With(row.Country)
            .With(row.Operator).With(row.Latitude).With(row.Longitude).With((int)row.Status).With(row.Opened).With(row.Closed)
            .With(row.Aggregate ? 1 : 0).With(row.Sources).With(row.Note));
        Add(package.Measures, "measures", (hash, row) => hash.With(row.Id).With((int)row.Kind).With(row.Issuer).With(row.Targets)
            .With(row.Minerals).With([.. row.Stages.Select(EnumNames.Format)]).With(row.Since).With(row.Until).With(row.Description).With(row.Sources));
        Add(package.Sources, "sources", (hash, row) => hash.With(row.Id).With(row.Title).With(row.Publisher).With(row.Published)
            .With(row.Url).With((double?)(int?)row.Kind).With((double?)(int?)row.Reliability));
        Add(package.Supplies, "supplies", (hash, row) =>
            hash.With(row.From).With(row.To).With(row.Mineral).With(row.Form).With(row.Tonnes).With(row.Evidence));
        Add(package.Capacities, "capacities", (hash, row) => hash.With(row.Site).With(row.Mineral).With(row.Tonnes).With(row.Evidence));
        Add(package.Holdings, "holdings", (hash, row) => hash.With(row.Site).With(row.Mineral).With(row.Tonnes).With(row.Evidence));
        Add(package.Ownerships, "ownerships", (hash, row) => hash.With(row.Owner).With(row.Owned).With(row.Share).With(row.Evidence));
        Add(package.Memberships, "memberships", (hash, row) => hash.With(row.Country).With(row.Alliance).With(row.Evidence));
        Add(package.Statistics, "statistics", (hash, row) => hash.With(row.Country).With(row.Mineral).With((int)row.Measure)
            .With(row.Year).With(row.Tonnes).With(row.Share).With(row.Evidence));
        Add(package.Trades, "trades", (hash, row) => hash.With(row.Exporter).With(row.Importer).With(row.Mineral).With(row.Hs)
            .With(row.Year).With(row.Tonnes).With(row.Usd).With(row.ImporterShare).With(row.Evidence));
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    }
}
