using GraphKb.Engine.Control;
using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Knowledge.Control;

/// <summary>Who controls a company or a site at a date, through ownership, and with what reason.</summary>
public static class ControlQuestion
{
    /// <summary>Answers the question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="id">A company's or a site's id; it exists.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="threshold">Control takes more than this share: 0 up to, not including, 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="UserInputException">The threshold is out of range.</exception>
    public static async ValueTask<ControlAnswer> AskAsync(
        IKnowledgeReader reader, string id, DateOnly asOf, double threshold, CancellationToken cancellationToken)
    {
        if (!(threshold >= 0 && threshold < 1))
        {
            throw new UserInputException("threshold", $"The threshold {threshold} is out of range: it is a share from 0 up to, not including, 1.");
        }

        var atlas = reader.Atlas;
        var table = ControlTable.Of(atlas, asOf, threshold);
        var site = atlas.Sites.Ids.Find(id);
        var company = site >= 0 ? -1 : atlas.Companies.Find(id);
        var controller = site >= 0 ? table.Sites[site] : table.Companies[company];
        var because = controller == ControlTable.Nobody
            ? []
            : await ExplainAsync(reader, table, Start(table, atlas, site, company), controller, asOf, threshold, cancellationToken)
                .ConfigureAwait(false);
        var shares = site >= 0 ? OfSite(atlas, table.Counting, asOf, site) : OfCompany(atlas, table.Counting, asOf, company);
        return new ControlAnswer(controller == ControlTable.Nobody ? null : atlas.Countries[controller], because, Sorted(atlas, shares));
    }

    private static string Start(ControlTable table, Atlas atlas, int site, int company)
    {
        if (site < 0)
        {
            return atlas.Companies[company];
        }

        // With no recorded owner the operator stands for the site, and its owners are the reason.
        return table.Counting.OwnersOfSite(site).IsEmpty ? atlas.Companies[atlas.Sites.Operators[site]] : atlas.Sites.Ids[site];
    }

    private static async ValueTask<IReadOnlyList<Ownership>> ExplainAsync(
        IKnowledgeReader reader, ControlTable table, string start, int controller, DateOnly asOf, double threshold, CancellationToken cancellationToken)
    {
        var atlas = reader.Atlas;
        var because = new List<Ownership>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        List<string> level = [start];
        while (level.Count > 0)
        {
            var next = new List<string>();
            foreach (var facts in await reader.GetFactsAsync(FactsBy.OwnershipsOfOwned, level, cancellationToken).ConfigureAwait(false))
            {
                var counting = Days.At(facts.Cast<Ownership>(), asOf, fact => fact.Owner);
                var majority = counting.Where(fact => Effective(atlas, table, fact.Owner) == controller).ToList();
                if (majority.Sum(fact => ShareParts.Of(fact.Share)) <= ShareParts.Of(threshold))
                {
                    continue;
                }

                because.AddRange(majority);
                next.AddRange(majority.Select(fact => fact.Owner)
                    .Where(owner => atlas.Companies.Find(owner) >= 0 && seen.Add(owner)));
            }

            level = next;
        }

        return because;
    }

    private static int Effective(Atlas atlas, ControlTable table, string owner)
    {
        var company = atlas.Companies.Find(owner);
        return company >= 0 ? table.Companies[company] : atlas.Countries.Find(FactId.Slug(owner));
    }

    private static double[] OfCompany(Atlas atlas, CountingOwnerships counting, DateOnly asOf, int company) =>
        EconomicShares(atlas, counting, asOf).Of(company);

    private static double[] OfSite(Atlas atlas, CountingOwnerships counting, DateOnly asOf, int site)
    {
        var shares = new double[atlas.Countries.Count];
        var owners = counting.OwnersOfSite(site);
        if (owners.IsEmpty && atlas.Sites.Operators[site] != SiteTable.None)
        {
            return OfCompany(atlas, counting, asOf, atlas.Sites.Operators[site]);
        }

        foreach (var row in owners)
        {
            var owner = atlas.Ownerships.Owners[row];
            var share = atlas.Ownerships.Shares[row];
            if (owner < 0)
            {
                shares[~owner] += share;
                continue;
            }

            var through = OfCompany(atlas, counting, asOf, owner);
            for (var country = 0; country < shares.Length; country++)
            {
                shares[country] += share * through[country];
            }
        }

        return shares;
    }

    private static EconomicShare EconomicShares(Atlas atlas, CountingOwnerships counting, DateOnly asOf) =>
        atlas.Memory.Get((nameof(EconomicShare), asOf), () => new EconomicShare(
            atlas.Countries.Count, atlas.CompanyHomes, counting.CompanyOwners, counting.CompanyOwned, counting.CompanyShares));

    // To twelve digits, so that a tie is a tie whatever the order in which paths were added up.
    private static List<CountryShare> Sorted(Atlas atlas, double[] shares) =>
        [.. shares.Select((share, country) => (Share: Math.Round(share, 12), Country: country)).Where(pair => pair.Share > 0)
            .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Country)
            .Select(pair => new CountryShare(atlas.Countries[pair.Country], pair.Share))];
}
