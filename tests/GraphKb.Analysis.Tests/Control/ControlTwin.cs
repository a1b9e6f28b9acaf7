using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tests.Control;

/// <summary>Control by the words of docs/semantics.md, company by company, with decimal sums.</summary>
internal sealed class ControlTwin
{
    private readonly DataPackage _package;
    private readonly decimal _threshold;
    private readonly List<Ownership> _inForce;
    private readonly Dictionary<string, string> _effective = [];

    public ControlTwin(DataPackage package, DateOnly day, decimal threshold)
    {
        (_package, _threshold) = (package, threshold);
        _inForce =
        [
            .. package.Ownerships.Where(fact => fact.Evidence.HoldsAt(day)).GroupBy(fact => (fact.Owner, fact.Owned, fact.Class))
                .Select(same => same.MaxBy(fact => fact.Evidence.Since ?? DateOnly.MinValue)!),
        ];
    }

    /// <summary>The country in control, or null; and those that could be.</summary>
    public (string? Country, List<string> Possibly) Ask(string id)
    {
        var owners = OwnersOf(id);
        var country = _package.Sites.FirstOrDefault(site => site.Id == id) is not { } site ? Effective(id)
            : owners.Count > 0 ? Largest(Sums(owners, fact => fact.Share))
            : site.Operator is { } company ? Effective(company) : null;
        var possibly = Sums(owners, fact => fact.ShareAtMost).Where(sum => sum.Value > _threshold && sum.Key != country);
        return (country, [.. possibly.Select(sum => sum.Key).Order(StringComparer.Ordinal)]);
    }

    private string Effective(string owner)
    {
        if (EntityId.Kind(owner) == "country")
        {
            return EntityId.Slug(owner);
        }

        if (!_effective.ContainsKey(owner))
        {
            Settle([owner, .. Upstream(owner).Where(other => other != owner && Upstream(other).Contains(owner))]);
        }

        return _effective[owner];
    }

    private void Settle(List<string> circle)
    {
        foreach (var owner in circle.SelectMany(OwnersOf).Select(fact => fact.Owner).Where(owner => !circle.Contains(owner)))
        {
            _ = Effective(owner);
        }

        var homes = circle.ToDictionary(company => company, company => _package.Companies.Single(row => row.Id == company).Country);
        Assign(homes);
        for (var round = 0; round < 100; round++)
        {
            var next = circle.ToDictionary(
                company => company, company => Largest(Sums(OwnersOf(company), fact => fact.Share)) ?? homes[company]);
            if (circle.TrueForAll(company => next[company] == _effective[company]))
            {
                return;
            }

            Assign(next);
        }

        Assign(homes);
    }

    private void Assign(Dictionary<string, string> countries)
    {
        foreach (var (company, country) in countries)
        {
            _effective[company] = country;
        }
    }

    private List<Ownership> OwnersOf(string owned) => _inForce.FindAll(fact => fact.Owned == owned);

    private HashSet<string> Upstream(string company)
    {
        var found = new HashSet<string>();
        var open = new Queue<string>([company]);
        while (open.TryDequeue(out var next))
        {
            foreach (var owner in OwnersOf(next).Select(fact => fact.Owner).Where(found.Add))
            {
                open.Enqueue(owner);
            }
        }

        return found;
    }

    private Dictionary<string, decimal> Sums(List<Ownership> owners, Func<Ownership, double> share) => owners
        .GroupBy(fact => Effective(fact.Owner)).ToDictionary(country => country.Key, country => country.Sum(fact => (decimal)share(fact)));

    private string? Largest(Dictionary<string, decimal> sums) => sums.Where(sum => sum.Value > _threshold)
        .OrderByDescending(sum => sum.Value).ThenBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => sum.Key).FirstOrDefault();
}
