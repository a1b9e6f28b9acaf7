namespace GraphKb.Engine.Control;

/// <summary>
/// Settles which country each company is controlled by: the country whose companies together hold more than a threshold,
/// else the home country. Owners are settled before what they own; the companies of a circle start at their homes and
/// are settled together in rounds, and keep their homes if the last of 100 rounds still changes one. Sums are exact
/// (<see cref="ShareParts"/>).
/// </summary>
public static class ControlRule
{
    private const int MostRounds = 100;

    /// <summary>Settles every company. O(companies + edges) where there is no circle; at most 100 times that inside one.</summary>
    /// <param name="companyCount">How many companies.</param>
    /// <param name="homes">The home country of each.</param>
    /// <param name="owners">The owner of each edge: a company, or ~ a country.</param>
    /// <param name="owned">The owned company of each edge.</param>
    /// <param name="shares">The share of each edge.</param>
    /// <param name="threshold">Control takes more than this.</param>
    /// <returns>The effective country of each company. Of two countries over the threshold the larger sum counts, then the smaller number.</returns>
    public static int[] Settle(
        int companyCount, ReadOnlySpan<int> homes, ReadOnlySpan<int> owners, ReadOnlySpan<int> owned, ReadOnlySpan<double> shares,
        double threshold)
    {
        var network = new OwnerRows(companyCount, owners, owned, shares);
        var limit = ShareParts.Of(threshold);
        var effective = homes.ToArray();
        foreach (var circle in network.OwnersFirst())
        {
            if (circle.Length == 1 && !network.OwnsItself(circle[0]))
            {
                effective[circle[0]] = network.Majority(circle[0], effective, limit) ?? homes[circle[0]];
            }
            else
            {
                SettleCircle(network, circle, homes, effective, limit);
            }
        }

        return effective;
    }

    private static void SettleCircle(OwnerRows network, int[] circle, ReadOnlySpan<int> homes, int[] effective, long threshold)
    {
        var next = new int[circle.Length];
        for (var round = 0; round < MostRounds; round++)
        {
            var changed = false;
            for (var place = 0; place < circle.Length; place++)
            {
                next[place] = network.Majority(circle[place], effective, threshold) ?? homes[circle[place]];
                changed |= next[place] != effective[circle[place]];
            }

            if (!changed)
            {
                return;
            }

            for (var place = 0; place < circle.Length; place++)
            {
                effective[circle[place]] = next[place];
            }
        }

        foreach (var company in circle)
        {
            effective[company] = homes[company];
        }
    }
}
