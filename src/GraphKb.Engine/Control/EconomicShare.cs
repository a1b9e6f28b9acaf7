namespace GraphKb.Engine.Control;

/// <summary>
/// The economic share of each country in a company: over all ownership paths the sum of the products of shares, and what
/// is not on record belongs to the home country. A linear system (cross-holdings make it one), solved owners first, each circle by
/// elimination: the least solution. A circle that owns itself whole belongs to nobody. Shares that sum to over 1 leave nothing to
/// the home; where they do so inside a circle and the sum over all paths has no end, they count as parts of their sum.
/// Circles of over 500 companies are solved by repeated substitution from zero, to 1e-12, with shares over 1 as parts of their sum.
/// </summary>
public sealed class EconomicShare
{
    private const double Precision = 1e-12;
    private const int MostRounds = 10_000;
    private const int MostEliminated = 500;
    private readonly int _countries;
    private readonly int[] _homes;
    private readonly OwnerRows _rows;
    private readonly List<int[]> _groups;
    private readonly int[] _groupOf;

    /// <summary>Prepares the system, O(companies + edges).</summary>
    /// <param name="countryCount">How many countries.</param>
    /// <param name="homes">The home country of each company.</param>
    /// <param name="owners">The owner of each edge: a company, or ~ a country.</param>
    /// <param name="owned">The owned company of each edge.</param>
    /// <param name="shares">The share of each edge.</param>
    public EconomicShare(int countryCount, int[] homes, ReadOnlySpan<int> owners, ReadOnlySpan<int> owned, ReadOnlySpan<double> shares)
    {
        (_countries, _homes, _rows) = (countryCount, homes, new OwnerRows(homes.Length, owners, owned, shares));
        _groups = _rows.OwnersFirst();
        _groupOf = new int[homes.Length];
        for (var group = 0; group < _groups.Count; group++)
        {
            foreach (var company in _groups[group])
            {
                _groupOf[company] = group;
            }
        }
    }

    /// <summary>The shares of one company. O(its owners, all the way up, x countries), and elimination in circles.</summary>
    /// <param name="company">The company.</param>
    /// <returns>A share for each country; they sum to 1, but for circles that own themselves whole and for shares that sum to over 1.</returns>
    public double[] Of(int company)
    {
        var settled = new Dictionary<int, double[]>();
        foreach (var group in GroupsAbove(company))
        {
            var members = _groups[group];
            if (members.Length == 1 && !_rows.OwnsItself(members[0]))
            {
                settled[members[0]] = Outside(members[0], settled, ShareParts.Whole);
            }
            else if (members.Length <= MostEliminated)
            {
                Eliminate(members, settled);
            }
            else
            {
                Repeat(members, settled);
            }
        }

        return settled[company];
    }

    private void Eliminate(int[] members, Dictionary<int, double[]> settled)
    {
        // A circle that nothing flows into from outside owns itself whole.
        var place = Places(members);
        var isClosed = members.All(member => Array.TrueForAll(Outside(member, settled, ShareParts.Whole), share => share == 0));
        if (!isClosed && TryEliminate(members, place, settled, isScaled: false))
        {
            return;
        }

        if (isClosed || !TryEliminate(members, place, settled, isScaled: true))
        {
            foreach (var member in members)
            {
                settled[member] = new double[_countries];
            }
        }
    }

    private bool TryEliminate(int[] members, Dictionary<int, int> place, Dictionary<int, double[]> settled, bool isScaled)
    {
        var weights = members.Select(_ => new double[members.Length]).ToArray();
        var sides = new double[members.Length][];
        var slack = new double[members.Length];
        for (var row = 0; row < members.Length; row++)
        {
            var owners = _rows.Owners(members[row]);
            var shares = _rows.Shares(members[row]);
            var whole = isScaled ? Math.Max(ShareParts.Whole, Recorded(members[row])) : ShareParts.Whole;
            var inside = 0L;
            for (var owner = 0; owner < owners.Length; owner++)
            {
                if (owners[owner] >= 0 && place.TryGetValue(owners[owner], out var column))
                {
                    weights[row][column] += shares[owner] * ShareParts.Whole / whole;
                    inside += ShareParts.Of(shares[owner]);
                }
            }

            sides[row] = Outside(members[row], settled, whole);
            slack[row] = (double)(whole - inside) / whole;
        }

        if (!new OwnershipCircle(weights, slack, sides).TrySolve())
        {
            return false;
        }

        for (var row = 0; row < members.Length; row++)
        {
            settled[members[row]] = sides[row];
        }

        return true;
    }

    private void Repeat(int[] members, Dictionary<int, double[]> settled)
    {
        var sides = members.Select(member => Outside(member, settled, Math.Max(ShareParts.Whole, Recorded(member)))).ToArray();
        foreach (var member in members)
        {
            settled[member] = new double[_countries];
        }

        var place = Places(members);
        var change = 1.0;
        for (var round = 0; round < MostRounds && change > Precision; round++)
        {
            change = 0;
            for (var row = 0; row < members.Length; row++)
            {
                var next = Inside(members[row], place, settled, sides[row]);
                for (var country = 0; country < _countries; country++)
                {
                    change = Math.Max(change, Math.Abs(next[country] - settled[members[row]][country]));
                }

                settled[members[row]] = next;
            }
        }
    }

    private double[] Inside(int company, Dictionary<int, int> place, Dictionary<int, double[]> settled, double[] side)
    {
        var next = (double[])side.Clone();
        var owners = _rows.Owners(company);
        var shares = _rows.Shares(company);
        var scale = Math.Max(1, (double)Recorded(company) / ShareParts.Whole);
        for (var owner = 0; owner < owners.Length; owner++)
        {
            if (owners[owner] >= 0 && place.ContainsKey(owners[owner]))
            {
                Add(next, shares[owner] / scale, settled[owners[owner]]);
            }
        }

        return next;
    }

    // What comes from countries, from owners that are settled, and from what is not on record.
    private double[] Outside(int company, Dictionary<int, double[]> settled, long whole)
    {
        var sum = new double[_countries];
        var owners = _rows.Owners(company);
        var shares = _rows.Shares(company);
        var scale = (double)whole / ShareParts.Whole;
        for (var owner = 0; owner < owners.Length; owner++)
        {
            if (owners[owner] < 0)
            {
                sum[~owners[owner]] += shares[owner] / scale;
            }
            else if (_groupOf[owners[owner]] != _groupOf[company])
            {
                Add(sum, shares[owner] / scale, settled[owners[owner]]);
            }
        }

        sum[_homes[company]] += (double)Math.Max(0, ShareParts.Whole - Recorded(company)) / ShareParts.Whole;
        return sum;
    }

    private long Recorded(int company)
    {
        var parts = 0L;
        foreach (var share in _rows.Shares(company))
        {
            parts += ShareParts.Of(share);
        }

        return parts;
    }

    private SortedSet<int> GroupsAbove(int company)
    {
        var groups = new SortedSet<int> { _groupOf[company] };
        var open = new Stack<int>(groups);
        while (open.TryPop(out var group))
        {
            foreach (var member in _groups[group])
            {
                foreach (var owner in _rows.Owners(member))
                {
                    if (owner >= 0 && groups.Add(_groupOf[owner]))
                    {
                        open.Push(_groupOf[owner]);
                    }
                }
            }
        }

        return groups;
    }

    private static Dictionary<int, int> Places(int[] members) =>
        members.Select((member, index) => (member, index)).ToDictionary(pair => pair.member, pair => pair.index);

    private static void Add(double[] to, double share, double[] from)
    {
        for (var country = 0; country < to.Length; country++)
        {
            to[country] += share * from[country];
        }
    }
}
