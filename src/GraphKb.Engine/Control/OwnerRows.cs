using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Control;

/// <summary>The owners of each company as rows, and the companies in an order in which owners come first.</summary>
internal sealed class OwnerRows
{
    private readonly int[] _start;
    private readonly int[] _owners;
    private readonly double[] _shares;

    public OwnerRows(int companyCount, ReadOnlySpan<int> owners, ReadOnlySpan<int> owned, ReadOnlySpan<double> shares)
    {
        _start = new int[companyCount + 1];
        foreach (var company in owned)
        {
            _start[company + 1]++;
        }

        for (var company = 0; company < companyCount; company++)
        {
            _start[company + 1] += _start[company];
        }

        var next = _start.AsSpan(0, companyCount).ToArray();
        (_owners, _shares) = (new int[owners.Length], new double[owners.Length]);
        for (var edge = 0; edge < owners.Length; edge++)
        {
            var place = next[owned[edge]]++;
            (_owners[place], _shares[place]) = (owners[edge], shares[edge]);
        }
    }

    /// <summary>The owners of a company: companies, or ~ countries.</summary>
    public ReadOnlySpan<int> Owners(int company) => _owners.AsSpan(_start[company], _start[company + 1] - _start[company]);

    /// <summary>Their shares.</summary>
    public ReadOnlySpan<double> Shares(int company) => _shares.AsSpan(_start[company], _start[company + 1] - _start[company]);

    public bool OwnsItself(int company) => Owners(company).Contains(company);

    /// <summary>Groups of companies, owners before owned; a group of more than one is a circle.</summary>
    public List<int[]> OwnersFirst()
    {
        var companies = _start.Length - 1;
        var components = StronglyConnectedComponents.Find(CompanyStart(out var heads), heads);
        var groups = new List<int[]>(components.Count);
        foreach (var size in components.Sizes)
        {
            groups.Add(new int[size]);
        }

        // Edges lead from owned to owner here, so a lower component holds the owners.
        var filled = new int[components.Count];
        for (var company = 0; company < companies; company++)
        {
            var component = components.Of[company];
            groups[component][filled[component]++] = company;
        }

        return groups;
    }

    /// <summary>The country that holds more than the threshold, in parts, of a company, or null.</summary>
    public int? Majority(int company, int[] effective, long threshold)
    {
        var owners = Owners(company);
        int? best = null;
        var bestSum = 0L;
        for (var place = 0; place < owners.Length; place++)
        {
            var country = Country(owners[place], effective);
            var sum = Sum(company, country, effective);
            if (sum > threshold && (sum > bestSum || (sum == bestSum && country < best)))
            {
                (best, bestSum) = (country, sum);
            }
        }

        return best;
    }

    private long Sum(int company, int country, int[] effective)
    {
        var owners = Owners(company);
        var shares = Shares(company);
        var sum = 0L;
        for (var place = 0; place < owners.Length; place++)
        {
            if (Country(owners[place], effective) == country)
            {
                sum += ShareParts.Of(shares[place]);
            }
        }

        return sum;
    }

    private static int Country(int owner, int[] effective) => owner < 0 ? ~owner : effective[owner];

    private int[] CompanyStart(out int[] heads)
    {
        var start = new int[_start.Length];
        var found = new List<int>(_owners.Length);
        for (var company = 0; company < _start.Length - 1; company++)
        {
            foreach (var owner in Owners(company))
            {
                if (owner >= 0)
                {
                    found.Add(owner);
                }
            }

            start[company + 1] = found.Count;
        }

        heads = [.. found];
        return start;
    }
}
