using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>Facts about a site lie between its opening and its closing.</summary>
public sealed class SiteLifetimeTests
{
    [Fact]
    public void Nobody_begins_to_own_a_site_after_it_closed_but_who_takes_over_from_an_owner()
    {
        var closed = Seed.Package.Sites.Where(site => site.Closed is not null).ToDictionary(site => site.Id, site => site.Closed);
        bool IsTakenOver(Ownership fact) =>
            Seed.Package.Ownerships.Any(ended => ended.Owned == fact.Owned && ended.Evidence.Until == fact.Evidence.Since);

        Assert.Empty(Seed.Package.Ownerships
            .Where(fact => closed.TryGetValue(fact.Owned, out var day) && fact.Evidence.Since >= day && !IsTakenOver(fact))
            .Select(fact => fact.Id));
    }

    [Fact]
    public void No_site_opens_after_it_closes() =>
        Assert.Empty(Seed.Package.Sites.Where(site => site.Opened >= site.Closed).Select(site => site.Id));

    [Fact]
    public void Nothing_is_supplied_or_put_through_only_after_a_site_closed()
    {
        var closed = Seed.Package.Sites.Where(site => site.Closed is not null).ToDictionary(site => site.Id, site => site.Closed);
        bool IsLate(string site, Fact fact) => closed.TryGetValue(site, out var day) && fact.Evidence.Since >= day;
        var supplies = Seed.Package.Supplies.Where(fact => IsLate(fact.From, fact) || IsLate(fact.To, fact));
        var capacities = Seed.Package.Capacities.Where(fact => IsLate(fact.Site, fact));

        Assert.Empty(supplies.Select(fact => fact.Id));
        Assert.Empty(capacities.Select(fact => fact.Id));
    }
}
