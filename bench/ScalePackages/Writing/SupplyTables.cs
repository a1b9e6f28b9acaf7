using ScalePackages.Python;
using ScalePackages.Sampling;

namespace ScalePackages.Writing;

/// <summary>Writes supplies into supplies.csv of the package and supplies.csv of the flat copy.</summary>
/// <param name="packageDirectory">The folder of the package.</param>
/// <param name="flatDirectory">The folder of the flat copy.</param>
internal sealed class SupplyTables(string packageDirectory, string flatDirectory) : IDisposable
{
    // In the flat copy a day is a whole number, and a missing day is one before or after all others.
    private const string FlatDay = "yyyyMMdd";
    private static readonly DateOnly BeforeAll = new(1000, 1, 1);
    private static readonly DateOnly AfterAll = new(9999, 1, 1);

    private readonly CsvFile _supplies = new(
        packageDirectory, "supplies.csv", "from,to,mineral,form,tonnes,since,until,confidence,sources,note");

    private readonly CsvFile _flatSupplies = new(flatDirectory, "supplies.csv", "src,dst,mineral,tonnes,since,until");

    /// <summary>Writes a supply.</summary>
    /// <param name="supply">The supply.</param>
    public void Write(in Supply supply)
    {
        var (from, to, mineral) = (supply.FromSiteIndex, supply.ToSiteIndex, supply.MineralIndex);
        var tonnes = PythonFormat.Fixed(supply.Tonnes, 2);
        _supplies.Write(
            $"site:s{from},site:s{to},{Minerals.GetId(mineral)},x,{tonnes},"
            + $"{supply.Since:O},{supply.Until:O},,{ReferenceTables.Source},");
        var since = (supply.Since ?? BeforeAll).ToString(FlatDay);
        var until = (supply.Until ?? AfterAll).ToString(FlatDay);
        _flatSupplies.Write($"{from},{to},{mineral},{tonnes},{since},{until}");
    }

    /// <summary>Closes both files.</summary>
    public void Dispose()
    {
        _supplies.Dispose();
        _flatSupplies.Dispose();
    }
}
