using ScalePackages.Python;

namespace ScalePackages.Sampling;

/// <summary>
/// The mineral of every site, and the sites that can be supplied (all but mines), grouped by stage and mineral, in the order
/// of their numbers. Space: one byte a site, and four to eight bytes a site that can be supplied.
/// </summary>
internal sealed class SitePools
{
    private readonly byte[] _mineralOfSite;
    private readonly List<int>[] _sites = [.. Enumerable.Range(0, 4 * Minerals.Count).Select(_ => new List<int>())];

    /// <summary>Creates pools without sites.</summary>
    /// <param name="siteCount">How many sites will be added.</param>
    public SitePools(int siteCount) => _mineralOfSite = new byte[siteCount];

    /// <summary>How many sites the package has.</summary>
    public int SiteCount => _mineralOfSite.Length;

    /// <summary>Adds a site. Sites are added in the order of their numbers.</summary>
    /// <param name="site">The site.</param>
    public void Add(in Site site)
    {
        _mineralOfSite[site.SiteIndex] = (byte)site.MineralIndex;
        if (site.Stage != SiteStage.Mining)
        {
            Pool(site.Stage, site.MineralIndex).Add(site.SiteIndex);
        }
    }

    /// <summary>The mineral of a site.</summary>
    /// <param name="siteIndex">A site that was added.</param>
    /// <returns>A mineral index.</returns>
    public int GetMineral(int siteIndex) => _mineralOfSite[siteIndex];

    /// <summary>
    /// Picks the site at position n * u^2 of the pool's n sites, for u from 0 to 1. So the expected in-degree of the site at
    /// position p falls with 1 / sqrt(p), a power law: the first of n sites gets 1 / sqrt(n) of all supplies.
    /// </summary>
    /// <param name="random">The random number generator; not used where the pool is empty.</param>
    /// <param name="stage">The stage to supply.</param>
    /// <param name="mineralIndex">The mineral to supply.</param>
    /// <returns>A site index, or null where no site has that stage and mineral.</returns>
    public int? Pick(PythonRandom random, SiteStage stage, int mineralIndex)
    {
        var pool = Pool(stage, mineralIndex);
        if (pool.Count == 0)
        {
            return null;
        }

        // A product, not Math.Pow, whose last bit differs between platforms.
        var drawn = random.NextDouble();
        return pool[(int)(pool.Count * (drawn * drawn))];
    }

    private List<int> Pool(SiteStage stage, int mineralIndex) => _sites[((int)stage * Minerals.Count) + mineralIndex];
}
