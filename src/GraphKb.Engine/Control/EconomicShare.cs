namespace GraphKb.Engine.Control;

/// <summary>
/// The economic share of each country in a company: over all ownership paths the sum of the products of shares, and what
/// is not on record belongs to the home country. A linear system (cross-holdings make it one), solved by repeated
/// substitution from zero over the company's owners alone: the least solution, to 1e-12. Shares that sum to over 1 leave nothing to the home.
/// </summary>
public sealed class EconomicShare
{
    private const double Precision = 1e-12;
    private const int MostRounds = 10_000;
    private readonly int _countries;
    private readonly int[] _homes;
    private readonly OwnerRows _rows;

    /// <summary>Prepares the system, O(edges).</summary>
    /// <param name="countryCount">How many countries.</param>
    /// <param name="homes">The home country of each company.</param>
    /// <param name="owners">The owner of each edge: a company, or ~ a country.</param>
    /// <param name="owned">The owned company of each edge.</param>
    /// <param name="shares">The share of each edge.</param>
    public EconomicShare(int countryCount, int[] homes, ReadOnlySpan<int> owners, ReadOnlySpan<int> owned, ReadOnlySpan<double> shares) =>
        (_countries, _homes, _rows) = (countryCount, homes, new OwnerRows(homes.Length, owners, owned, shares));

    /// <summary>The shares of one company.</summary>
    /// <param name="company">The company.</param>
    /// <returns>A share for each country; they sum to 1 unless a closed circle owns itself whole.</returns>
    public double[] Of(int company)
    {
        var family = Above(company);
        var place = family.Select((member, index) => (member, index)).ToDictionary(pair => pair.member, pair => pair.index);
        var now = family.Select(_ => new double[_countries]).ToArray();
        var change = 1.0;
        for (var round = 0; round < MostRounds && change > Precision; round++)
        {
            change = 0;

            // Owners were found last, so walking backwards settles a circle-free family in one round.
            for (var index = family.Count - 1; index >= 0; index--)
            {
                var next = Substitute(family[index], place, now);
                for (var country = 0; country < _countries; country++)
                {
                    change = Math.Max(change, Math.Abs(next[country] - now[index][country]));
                }

                now[index] = next;
            }
        }

        return now[0];
    }

    private double[] Substitute(int company, Dictionary<int, int> place, double[][] now)
    {
        var shares = new double[_countries];
        var recorded = 0.0;
        var owners = _rows.Owners(company);
        var parts = _rows.Shares(company);
        for (var owner = 0; owner < owners.Length; owner++)
        {
            recorded += parts[owner];
            if (owners[owner] < 0)
            {
                shares[~owners[owner]] += parts[owner];
                continue;
            }

            var through = now[place[owners[owner]]];
            for (var country = 0; country < shares.Length; country++)
            {
                shares[country] += parts[owner] * through[country];
            }
        }

        shares[_homes[company]] += Math.Max(0, 1 - recorded);
        return shares;
    }

    private List<int> Above(int company)
    {
        var family = new List<int> { company };
        var seen = new HashSet<int> { company };
        for (var index = 0; index < family.Count; index++)
        {
            foreach (var owner in _rows.Owners(family[index]))
            {
                if (owner >= 0 && seen.Add(owner))
                {
                    family.Add(owner);
                }
            }
        }

        return family;
    }
}
