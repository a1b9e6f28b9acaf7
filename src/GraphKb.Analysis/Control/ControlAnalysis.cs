using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Control;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Control;

/// <summary>Who controls a company or a site at a date, through ownership, and with what reason.</summary>
public static class ControlAnalysis
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

        var tables = reader.Tables;
        var table = ControlTable.Of(tables, asOf, threshold);
        var site = tables.Sites.Ids.Find(id);
        var company = site >= 0 ? -1 : tables.Companies.Find(id);
        var controller = site >= 0 ? table.Sites[site] : table.Companies[company];
        var because = controller == ControlTable.Nobody
            ? []
            : await ExplainAsync(reader, table, Start(table, tables, site, company), controller, asOf, threshold, cancellationToken)
                .ConfigureAwait(false);
        var shares = site >= 0 ? OfSite(tables, table.Counting, asOf, site) : OfCompany(tables, table.Counting, asOf, company);
        return new ControlAnswer(controller == ControlTable.Nobody ? null : tables.Countries[controller], because, Sorted(tables, shares));
    }

    private static string Start(ControlTable table, EntityTables tables, int site, int company)
    {
        if (site < 0)
        {
            return tables.Companies[company];
        }

        // With no recorded owner the operator stands for the site, and its owners are the reason.
        return table.Counting.OwnersOfSite(site).IsEmpty ? tables.Companies[tables.Sites.Operators[site]] : tables.Sites.Ids[site];
    }

    private static async ValueTask<IReadOnlyList<Ownership>> ExplainAsync(
        IKnowledgeReader reader, ControlTable table, string start, int controller, DateOnly asOf, double threshold, CancellationToken cancellationToken)
    {
        var tables = reader.Tables;
        var because = new List<Ownership>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        List<string> level = [start];
        while (level.Count > 0)
        {
            var next = new List<string>();
            foreach (var facts in await reader.GetFactsAsync(FactLookup.OwnershipsOfOwned, level, cancellationToken).ConfigureAwait(false))
            {
                var counting = FactsAsOf.Get(facts.Cast<Ownership>(), asOf, fact => fact.Owner);
                var majority = counting.Where(fact => Effective(tables, table, fact.Owner) == controller).ToList();
                if (majority.Sum(fact => FixedPointShare.From(fact.Share)) <= FixedPointShare.From(threshold))
                {
                    continue;
                }

                because.AddRange(majority);
                next.AddRange(majority.Select(fact => fact.Owner)
                    .Where(owner => tables.Companies.Find(owner) >= 0 && seen.Add(owner)));
            }

            level = next;
        }

        return because;
    }

    private static int Effective(EntityTables tables, ControlTable table, string owner)
    {
        var company = tables.Companies.Find(owner);
        return company >= 0 ? table.Companies[company] : tables.Countries.Find(EntityId.Slug(owner));
    }

    private static double[] OfCompany(EntityTables tables, OwnershipsAsOf counting, DateOnly asOf, int company) =>
        EconomicShares(tables, counting, asOf).GetShares(company);

    private static double[] OfSite(EntityTables tables, OwnershipsAsOf counting, DateOnly asOf, int site)
    {
        var shares = new double[tables.Countries.Count];
        var owners = counting.OwnersOfSite(site);
        if (owners.IsEmpty && tables.Sites.Operators[site] != SiteTable.None)
        {
            return OfCompany(tables, counting, asOf, tables.Sites.Operators[site]);
        }

        foreach (var row in owners)
        {
            var owner = tables.Ownerships.Owners[row];
            var share = tables.Ownerships.Shares[row];
            if (owner < 0)
            {
                shares[~owner] += share;
                continue;
            }

            var through = OfCompany(tables, counting, asOf, owner);
            for (var country = 0; country < shares.Length; country++)
            {
                shares[country] += share * through[country];
            }
        }

        return shares;
    }

    private static EconomicShare EconomicShares(EntityTables tables, OwnershipsAsOf counting, DateOnly asOf) =>
        tables.Cache.GetOrAdd((nameof(EconomicShare), asOf), () => new EconomicShare(
            tables.Countries.Count,
            tables.CompanyHomes,
            new OwnershipGraph(tables.Companies.Count, counting.CompanyOwners, counting.CompanyOwned, counting.CompanyShares)));

    // To twelve digits, so that a tie is a tie whatever the order in which paths were added up.
    private static List<CountryShare> Sorted(EntityTables tables, double[] shares) =>
        [.. shares.Select((share, country) => (Share: Math.Round(share, 12), Country: country)).Where(pair => pair.Share > 0)
            .OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Country)
            .Select(pair => new CountryShare(tables.Countries[pair.Country], pair.Share))];
}
