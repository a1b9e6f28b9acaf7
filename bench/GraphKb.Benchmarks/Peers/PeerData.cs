namespace GraphKb.Benchmarks.Peers;

/// <summary>The flat copy of a scale package: plain numbers without quotes.</summary>
internal sealed class PeerData(string package)
{
    private readonly string _directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(package)) + "-peers";

    public string SitesFile => Path.Combine(_directory, "sites.csv");

    public string SuppliesFile => Path.Combine(_directory, "supplies.csv");

    public IEnumerable<string[]> ReadSites() => Read(SitesFile);

    public IEnumerable<string[]> ReadSupplies() => Read(SuppliesFile);

    private static IEnumerable<string[]> Read(string file) => File.ReadLines(file).Skip(1).Select(line => line.Split(','));
}
