using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>Facts about a site fit its life.</summary>
public sealed class LifeTests
{
    [Fact]
    public void Nobody_begins_to_own_a_site_after_it_closed()
    {
        var closed = Seed.Package.Sites.Where(site => site.Closed is not null).ToDictionary(site => site.Id, site => site.Closed);

        Assert.Empty(Seed.Package.Ownerships
            .Where(fact => closed.TryGetValue(fact.Owned, out var day) && fact.Evidence.Since >= day)
            .Select(fact => fact.Id));
    }

    [Fact]
    public void No_site_opens_after_it_closes() =>
        Assert.Empty(Seed.Package.Sites.Where(site => site.Opened >= site.Closed).Select(site => site.Id));

    [Fact]
    public void Nothing_is_supplied_or_put_through_only_after_a_site_closed()
    {
        var closed = Seed.Package.Sites.Where(site => site.Closed is not null).ToDictionary(site => site.Id, site => site.Closed);
        bool Late(string site, DateOnly? since) => closed.TryGetValue(site, out var day) && since >= day;

        Assert.Empty(Seed.Package.Supplies.Where(fact => Late(fact.From, fact.Evidence.Since) || Late(fact.To, fact.Evidence.Since)).Select(fact => fact.Id)
            .Concat(Seed.Package.Capacities.Where(fact => Late(fact.Site, fact.Evidence.Since)).Select(fact => fact.Id)));
    }
}
