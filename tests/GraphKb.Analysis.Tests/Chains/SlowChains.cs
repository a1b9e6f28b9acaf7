using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Selectors;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Chains;

/// <summary>All chains by walking every simple path, then sorting as docs/semantics.md orders them.</summary>
internal static class SlowChains
{
    public static List<List<Supply>> Find(DataPackage package, ChainsQuestion question)
    {
        var sites = package.Sites.ToDictionary(site => site.Id);
        var supplies = SlowNetwork.Build(package, question.Mineral, question.AsOf, question.MinConfidence).ToLookup(supply => supply.From);
        bool From(Site site) => Ends(question.From, site, Stage.Mining, Stage.Recycling);
        bool To(Site site) => Ends(question.To, site, Stage.Consumption);
        var found = new List<List<Supply>>();
        void Walk(List<Supply> path, HashSet<string> seen, string at)
        {
            if (path.Count > 0 && To(sites[at])
                && question.Through.All(selector => seen.Any(id => RandomSelector.Matches(selector, sites[id]))))
            {
                found.Add([.. path]);
            }

            foreach (var supply in path.Count == question.MaxHops ? [] : supplies[at].Where(supply => !seen.Contains(supply.To)))
            {
                if (!question.Avoid.Any(selector => RandomSelector.Matches(selector, sites[supply.To])))
                {
                    Walk([.. path, supply], [.. seen, supply.To], supply.To);
                }
            }
        }

        var starts = package.Sites.Where(site => From(site) && !question.Avoid.Any(selector => RandomSelector.Matches(selector, site)));
        foreach (var site in starts)
        {
            Walk([], [site.Id], site.Id);
        }

        return Sorted(found, question.Order);
    }

    public static double? Bottleneck(IEnumerable<Supply> chain) => chain.Min(supply => supply.Tonnes);

    private static bool Ends(SiteSelector? selector, Site site, params Stage[] stages) =>
        (RandomSelector.NamesStagesOrSites(selector) || stages.Contains(site.Stage))
        && (selector is null || RandomSelector.Matches(selector, site));

    private static List<List<Supply>> Sorted(List<List<Supply>> chains, ChainOrder order)
    {
        double Width(List<Supply> chain) => -(Bottleneck(chain) ?? -1);
        string Sites(List<Supply> chain) => string.Join('\u0001', chain.Select(supply => supply.From).Append(chain[^1].To));
        string Facts(List<Supply> chain) => string.Join('\u0001', chain.Select(supply => supply.Id));
        var sorted = order == ChainOrder.Volume
            ? chains.OrderBy(Width).ThenBy(chain => chain.Count)
            : chains.OrderBy(chain => (double)chain.Count).ThenBy(Width);
        return [.. sorted.ThenBy(Sites, StringComparer.Ordinal).ThenBy(Facts, StringComparer.Ordinal)];
    }
}
