using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Control;

/// <summary>
/// Who owns each company, or each site, at one date, in compressed sparse rows. Companies, sites and countries are indexes; an owner is
/// a company index, or ~ a country index. Cycles of cross-holdings and companies that own part of themselves are allowed. Immutable.
/// </summary>
public sealed class OwnershipGraph
{
    private readonly GroupedRows _rows;
    private readonly int[] _owners;
    private readonly double[] _shares;

    /// <summary>Groups ownerships by owned company, in time and space O(companies + ownerships).</summary>
    /// <param name="companyCount">How many companies.</param>
    /// <param name="owners">The owner of each ownership: a company index, or ~ a country index.</param>
    /// <param name="owned">The owned company of each ownership; negative for an ownership to leave out.</param>
    /// <param name="shares">The share of each ownership, 0 to 1. A repeated owner counts once for each ownership.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or an owned company is out of range.</exception>
    public OwnershipGraph(int companyCount, ReadOnlySpan<int> owners, ReadOnlySpan<int> owned, ReadOnlySpan<double> shares)
    {
        if (owners.Length != owned.Length || owners.Length != shares.Length)
        {
            throw new ArgumentException(
                $"The spans have {owners.Length} owners, {owned.Length} owned and {shares.Length} shares; expected equally many.",
                nameof(owned));
        }

        _rows = GroupedRows.Create(companyCount, owned);
        (_owners, _shares) = (new int[_rows.Items.Length], new double[_rows.Items.Length]);
        for (var position = 0; position < _owners.Length; position++)
        {
            var ownership = _rows.Items[position];
            (_owners[position], _shares[position]) = (owners[ownership], shares[ownership]);
        }
    }

    /// <summary>How many companies; they are 0 to CompanyCount - 1.</summary>
    public int CompanyCount => _rows.GroupCount;

    /// <summary>The owners of a company, in the order they were given in.</summary>
    /// <param name="company">A company index.</param>
    /// <returns>Company indexes, or ~ country indexes.</returns>
    public ReadOnlySpan<int> Owners(int company) => _owners.AsSpan(_rows.Starts[company], _rows[company].Length);

    /// <summary>The shares of the owners of a company, in the order of <see cref="Owners"/>.</summary>
    /// <param name="company">A company index.</param>
    /// <returns>Shares, 0 to 1.</returns>
    public ReadOnlySpan<double> Shares(int company) => _shares.AsSpan(_rows.Starts[company], _rows[company].Length);

    /// <summary>Whether a company is one of its own owners.</summary>
    internal bool OwnsItself(int company) => Owners(company).Contains(company);

    /// <summary>
    /// The strongly connected components of the companies, owners before owned. A component of more than one company is a set of
    /// cross-holdings. Time and space O(companies + ownerships).
    /// </summary>
    internal GroupedRows FindComponentsOwnersFirst()
    {
        // Edges lead from owned to owner here, and a lower component is reached from a higher one: it holds the owners.
        var components = FindComponents();
        return GroupedRows.Create(components.Count, components.ComponentOf);
    }

    private StronglyConnectedComponents FindComponents()
    {
        var starts = new int[CompanyCount + 1];
        var heads = new List<int>(_owners.Length);
        for (var company = 0; company < CompanyCount; company++)
        {
            foreach (var owner in Owners(company))
            {
                if (owner >= 0)
                {
                    heads.Add(owner);
                }
            }

            starts[company + 1] = heads.Count;
        }

        return StronglyConnectedComponents.Find(starts, [.. heads]);
    }
}
