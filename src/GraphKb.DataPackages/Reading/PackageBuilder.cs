using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Reading;

/// <summary>Makes the model's records of checked rows, in the order of the rows.</summary>
internal static class PackageBuilder
{
    public static DataPackage Make(PackageTables tables) => new()
    {
        Countries = All(tables, "countries", Country),
        Alliances = All(tables, "alliances", Alliance),
        Minerals = All(tables, "minerals", Mineral),
        Companies = All(tables, "companies", Company),
        Sites = All(tables, "sites", Site),
        Measures = All(tables, "measures", Measure),
        Sources = All(tables, "sources", Source),
        Supplies = All(tables, "supplies", Supply),
        Capacities = All(tables, "capacities", Capacity),
        Holdings = All(tables, "holdings", Holding),
        Ownerships = All(tables, "ownerships", Ownership),
        Memberships = All(tables, "memberships", Membership),
        Statistics = All(tables, "statistics", Statistic),
        Trades = All(tables, "trades", Trade),
    };

    private static T[] All<T>(PackageTables tables, string name, Func<RowValues, Func<int, T>> maker)
    {
        var values = new RowValues(tables[name], tables.Names, tables.Lists);
        var make = maker(values);
        var made = new T[values.Count];
        for (var row = 0; row < made.Length; row++)
        {
            made[row] = make(row);
        }

        // A million rows as columns and as records at once would be twice the memory.
        tables.Set(new TableRows(tables[name].Table));
        return made;
    }

    private static Func<int, Country> Country(RowValues rows)
    {
        var (code, name, region) = (rows.Need("code"), rows.Need("name"), rows.Text("region"));
        return row => new(code(row), name(row), region(row));
    }

    private static Func<int, Alliance> Alliance(RowValues rows)
    {
        var (id, name, founded, description, sources) = (rows.Need("id"), rows.Need("name"), rows.Day("founded"), rows.Text("description"), rows.List("sources"));
        return row => new(id(row), name(row), founded(row), description(row), sources(row));
    }

    private static Func<int, Mineral> Mineral(RowValues rows)
    {
        var (id, name, symbol, parent, basis) = (rows.Need("id"), rows.Need("name"), rows.Text("symbol"), rows.Text("parent"), rows.Text("basis"));
        var (hs, criticalFor, sources) = (rows.List("hs"), rows.List("critical_for"), rows.List("sources"));
        return row => new(id(row), name(row), symbol(row), parent(row), basis(row), hs(row), criticalFor(row), sources(row));
    }

    private static Func<int, Company> Company(RowValues rows)
    {
        var (id, name, country, stateOwned, sources) = (rows.Need("id"), rows.Need("name"), rows.Need("country"), rows.Flag("state_owned"), rows.List("sources"));
        return row => new(id(row), name(row), country(row), stateOwned(row), sources(row));
    }

    private static Func<int, Site> Site(RowValues rows)
    {
        var (id, name, stage, country, company) = (rows.Need("id"), rows.Need("name"), rows.Word<Stage>("stage"), rows.Need("country"), rows.Text("operator"));
        var (latitude, longitude, status) = (rows.Number("latitude"), rows.Number("longitude"), rows.Word<SiteStatus>("status"));
        var (opened, closed, aggregate, sources, note) = (rows.Day("opened"), rows.Day("closed"), rows.Flag("aggregate"), rows.List("sources"), rows.Text("note"));
        return row => new(
            id(row), name(row), stage(row)!.Value, country(row), company(row), latitude(row), longitude(row), status(row) ?? SiteStatus.Operating,
            opened(row), closed(row), aggregate(row), sources(row), note(row));
    }

    private static Func<int, Measure> Measure(RowValues rows)
    {
        var (id, kind, issuer, targets, minerals) = (rows.Need("id"), rows.Word<MeasureKind>("kind"), rows.Text("issuer"), rows.List("targets"), rows.List("minerals"));
        var (stages, since, until, description, sources) = (rows.List("stages"), rows.Day("since"), rows.Day("until"), rows.Text("description"), rows.List("sources"));
        return row => new(
            id(row), kind(row)!.Value, issuer(row), targets(row), minerals(row), [.. stages(row).Select(word => EnumNames.Find<Stage>(word)!.Value)],
            since(row), until(row), description(row), sources(row));
    }

    private static Func<int, Source> Source(RowValues rows)
    {
        var (id, title, publisher, published, url) = (rows.Need("id"), rows.Need("title"), rows.Text("publisher"), rows.Day("published"), rows.Text("url"));
        var (kind, reliability) = (rows.Word<SourceKind>("kind"), rows.Word<Reliability>("reliability"));
        return row => new(id(row), title(row), publisher(row), published(row), url(row), kind(row), reliability(row));
    }

    private static Func<int, Supply> Supply(RowValues rows)
    {
        var (from, to, mineral, form) = (rows.Need("from"), rows.Need("to"), rows.Need("mineral"), rows.Text("form"));
        var (tonnes, evidence) = (rows.Number("tonnes"), rows.Evidence());
        return row => new(from(row), to(row), mineral(row), form(row), tonnes(row), evidence(row));
    }

    private static Func<int, Capacity> Capacity(RowValues rows)
    {
        var (site, mineral, tonnes, evidence) = (rows.Need("site"), rows.Need("mineral"), rows.Number("tonnes"), rows.Evidence());
        return row => new(site(row), mineral(row), tonnes(row), evidence(row));
    }

    private static Func<int, Holding> Holding(RowValues rows)
    {
        var (site, mineral, tonnes, evidence) = (rows.Need("site"), rows.Need("mineral"), rows.Number("tonnes"), rows.Evidence());
        return row => new(site(row), mineral(row), tonnes(row), evidence(row));
    }

    private static Func<int, Ownership> Ownership(RowValues rows)
    {
        var (owner, owned, share, evidence) = (rows.Need("owner"), rows.Need("owned"), rows.Number("share"), rows.Evidence());
        return row => new(owner(row), owned(row), share(row)!.Value, evidence(row));
    }

    private static Func<int, Membership> Membership(RowValues rows)
    {
        var (country, alliance, evidence) = (rows.Need("country"), rows.Need("alliance"), rows.Evidence());
        return row => new(country(row), alliance(row), evidence(row));
    }

    private static Func<int, Statistic> Statistic(RowValues rows)
    {
        var (country, mineral, measure, year) = (rows.Need("country"), rows.Need("mineral"), rows.Word<StatisticMeasure>("measure"), rows.Year());
        var (tonnes, share, evidence) = (rows.Number("tonnes"), rows.Number("share"), rows.Evidence());
        return row => new(country(row), mineral(row), measure(row)!.Value, year(row), tonnes(row), share(row), evidence(row));
    }

    private static Func<int, Trade> Trade(RowValues rows)
    {
        var (exporter, importer, mineral, hs, year) = (rows.Need("exporter"), rows.Need("importer"), rows.Need("mineral"), rows.Text("hs"), rows.Year());
        var (tonnes, usd, share, evidence) = (rows.Number("tonnes"), rows.Number("usd"), rows.Number("importer_share"), rows.Evidence());
        return row => new(exporter(row), importer(row), mineral(row), hs(row), year(row), tonnes(row), usd(row), share(row), evidence(row));
    }
}
