using System.Globalization;

namespace GraphKb.Benchmarks.Peers;

/// <summary>
/// Reference for the network N(m, t): one loop over columns selects the supplies of a mineral on a day, and a counting sort orders them by
/// the site that is supplied.
/// </summary>
internal sealed class PlainNetwork
{
    private const int Mineral = 7;
    private const int Day = 20261123;

    private readonly int[] _from;
    private readonly int[] _to;
    private readonly byte[] _minerals;
    private readonly double[] _tonnes;
    private readonly int[] _since;
    private readonly int[] _until;
    private readonly int _siteCount;

    public PlainNetwork(PeerData data)
    {
        var rows = data.ReadSupplies().ToList();
        int[] Column(int cell) => [.. rows.Select(row => int.Parse(row[cell], CultureInfo.InvariantCulture))];
        (_from, _to, _since, _until) = (Column(0), Column(1), Column(4), Column(5));
        _minerals = [.. rows.Select(row => byte.Parse(row[2], CultureInfo.InvariantCulture))];
        _tonnes = [.. rows.Select(row => double.Parse(row[3], CultureInfo.InvariantCulture))];
        _siteCount = data.ReadSites().Count();
    }

    /// <summary>How many supplies the network has.</summary>
    public int Create()
    {
        var firsts = new int[_siteCount + 1];
        for (var supply = 0; supply < _from.Length; supply++)
        {
            firsts[_to[supply] + 1] += IsActive(supply) ? 1 : 0;
        }

        for (var site = 0; site < _siteCount; site++)
        {
            firsts[site + 1] += firsts[site];
        }

        var count = firsts[_siteCount];
        var (suppliers, tonnes) = (new int[count], new double[count]);
        for (var supply = 0; supply < _from.Length; supply++)
        {
            if (IsActive(supply))
            {
                var place = firsts[_to[supply]]++;
                (suppliers[place], tonnes[place]) = (_from[supply], _tonnes[supply]);
            }
        }

        return suppliers.Length;
    }

    private bool IsActive(int supply) => _minerals[supply] == Mineral && _since[supply] <= Day && Day < _until[supply];
}
