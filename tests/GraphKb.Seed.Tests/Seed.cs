using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The package in <c>seed/</c>, read once.</summary>
internal static class Seed
{
    /// <summary>The only source without an address.</summary>
    public const string Editorial = "source:editorial-2026-01-13";

    /// <summary>The date for which these tests check the facts.</summary>
    public static readonly DateOnly AsOf = new(2026, 11, 24);

    /// <summary>
    /// The last day of the newest year of the statistics, to which the aggregates are sized. Works that stopped later are in its figures.
    /// </summary>
    public static readonly DateOnly SizedAsOf = new(2025, 12, 31);

    public static PackageReadResult Result { get; } = PackageReader.Read(Repository.GetPath("seed"), null, CancellationToken.None);

    public static DataPackage Package => Result.Package ?? throw new InvalidOperationException(string.Join('\n', Result.Problems));

    /// <summary>Every fact of the package.</summary>
    public static IEnumerable<Fact> Facts =>
    [
        .. Package.Supplies,
        .. Package.Capacities,
        .. Package.Holdings,
        .. Package.Ownerships,
        .. Package.Memberships,
        .. Package.Statistics,
        .. Package.Trades,
        .. Package.Scores,
    ];
}
