using ScalePackages.Python;
using ScalePackages.Sampling;
using ScalePackages.Writing;

namespace ScalePackages;

/// <summary>
/// Generates a synthetic data package: 60 countries, 20 minerals, a company for every 20 sites, sites in four stages, and
/// about three supplies a site that form no cycle. Every quantity is known. The same arguments give the same bytes. Time and
/// space are linear in the number of sites; a site takes less than six bytes on average, because rows are written as they
/// are drawn.
/// </summary>
/// <param name="output">Where to write.</param>
/// <param name="progress">Where to report progress.</param>
/// <param name="stop">Stops the work.</param>
internal sealed class ScaleGenerator(StagedOutput output, ProgressLines progress, CancellationToken stop)
{
    private const int ReportInterval = 4096;

    /// <summary>Draws and writes all tables. The order of the draws is fixed: companies, sites, supplies.</summary>
    /// <param name="siteCount">How many sites, at least 1.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ScaleSummary Generate(int siteCount, long seed)
    {
        var random = new PythonRandom(seed);
        var companies = Companies.Create(random, siteCount);
        ReferenceTables.Write(output.Package, companies);
        var pools = new SitePools(siteCount);
        var controlled = WriteSites(new SiteSampler(random, companies), pools);
        var supplies = WriteSupplies(new SupplySampler(random, pools), siteCount);
        PackageDescriptor.Write(output.Package, siteCount);
        return new(siteCount, supplies, controlled);
    }

    private int WriteSites(SiteSampler sampler, SitePools pools)
    {
        using var tables = new SiteTables(output.Package, output.Flat);
        var controlled = 0;
        for (var siteIndex = 0; siteIndex < pools.SiteCount; siteIndex++)
        {
            Report("Writing sites", siteIndex, pools.SiteCount);
            var site = sampler.Draw(siteIndex);
            pools.Add(site);
            tables.Write(site);
            controlled += site.IsChineseControlled ? 1 : 0;
        }

        return controlled;
    }

    private int WriteSupplies(SupplySampler sampler, int siteCount)
    {
        using var tables = new SupplyTables(output.Package, output.Flat);
        var count = 0;
        for (var siteIndex = 0; siteIndex < siteCount; siteIndex++)
        {
            Report("Writing supplies", siteIndex, siteCount);
            foreach (var supply in sampler.Draw(siteIndex))
            {
                tables.Write(supply);
                count++;
            }
        }

        return count;
    }

    private void Report(string step, int siteIndex, int siteCount)
    {
        if (siteIndex % ReportInterval == 0)
        {
            stop.ThrowIfCancellationRequested();
            progress.Report(step, siteIndex, siteCount);
        }
    }
}
