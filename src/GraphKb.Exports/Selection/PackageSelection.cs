using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Exports.Selection;

/// <summary>
/// Selects the rows of an export, once for all formats. The supplies and their sites are N(m, t) of docs/semantics.md: supplies in force
/// on the day, the latest of several, of the closure of the mineral, between sites that take part. O(rows log rows).
/// </summary>
/// <remarks>
/// Without a day every row counts, without a mineral every mineral. With a mineral there remain the sites with a supply, a capacity or a
/// holding of its closure, the companies that operate or own them, directly or through others, and the sources that what remains names.
/// Countries, alliances, minerals and indicators always remain. Every reference of the result is in the result.
/// </remarks>
public sealed class PackageSelection
{
    private readonly DataPackage _package;
    private readonly EntityTables _tables;
    private readonly DateOnly? _asOf;
    private readonly HashSet<string>? _closure;

    private PackageSelection(DataPackage package, EntityTables tables, ExportSelection selection)
    {
        (_package, _tables, _asOf) = (package, tables, selection.AsOf);
        _closure = selection.Mineral is { } mineral ? [.. tables.Minerals.Closure(mineral)] : null;
    }

    /// <summary>Selects the rows.</summary>
    /// <param name="package">Everything that a store contains.</param>
    /// <param name="tables">The tables of the same contents.</param>
    /// <param name="selection">Which part; its mineral exists.</param>
    /// <returns>The rows in the order of <paramref name="package"/>; the package itself where everything is selected.</returns>
    public static DataPackage Select(DataPackage package, EntityTables tables, ExportSelection selection) =>
        selection is { AsOf: null, Mineral: null } ? package : new PackageSelection(package, tables, selection).Select();

    private DataPackage Select()
    {
        var present = SelectSites();
        var supplies = InForce(
            _package.Supplies.Where(fact => IsOf(fact.Mineral) && present.Contains(fact.From) && present.Contains(fact.To)),
            fact => (fact.From, fact.To, fact.Mineral, fact.Form));
        var capacities = InForce(
            _package.Capacities.Where(fact => IsOf(fact.Mineral) && present.Contains(fact.Site)), fact => (fact.Site, fact.Mineral));
        var holdings = InForce(
            _package.Holdings.Where(fact => IsOf(fact.Mineral) && present.Contains(fact.Site)), fact => (fact.Site, fact.Mineral));
        if (_closure is not null)
        {
            present = [.. supplies.SelectMany(fact => new[] { fact.From, fact.To }),
                .. capacities.Select(fact => fact.Site), .. holdings.Select(fact => fact.Site)];
        }

        var sites = _package.Sites.Where(site => present.Contains(site.Id)).ToList();
        var inForce = InForce(_package.Ownerships, fact => (fact.Owner, fact.Owned, fact.Class));
        var companies = SelectCompanies(sites, inForce);
        return KeepNamed(_package with
        {
            Sites = sites,
            Companies = [.. _package.Companies.Where(company => companies.Contains(company.Id))],
            Measures = [.. _package.Measures.Where(IsInForce)],
            Supplies = supplies,
            Capacities = capacities,
            Holdings = holdings,
            Ownerships = [.. inForce.Where(fact => present.Contains(fact.Owned) || companies.Contains(fact.Owned))],
            Memberships = InForce(_package.Memberships, fact => (fact.Country, fact.Alliance)),
            Statistics = [.. _package.Statistics.Where(fact => IsOf(fact.Mineral))],
            Trades = [.. _package.Trades.Where(fact => IsOf(fact.Mineral))],
        });
    }

    private bool IsOf(string mineral) => _closure is null || _closure.Contains(mineral);

    private bool IsInForce(Measure measure) => (_asOf is not { } day || measure.Period.Contains(day))
        && (_closure is null || measure.Minerals.Count == 0 || measure.Minerals.Any(_closure.Contains));

    private HashSet<string> SelectSites() => [.. _package.Sites.Select(site => site.Id)
        .Where(id => _asOf is not { } day || _tables.Sites.TakesPart(_tables.Sites.Ids.Find(id), day.DayNumber))];

    private IReadOnlyList<T> InForce<T, TKey>(IEnumerable<T> facts, Func<T, TKey> getKey)
        where T : Fact
        where TKey : notnull => _asOf is { } day ? FactsAsOf.Get(facts, day, getKey) : [.. facts];

    // Operators, and owners of what is in the list, until nothing is added.
    private HashSet<string> SelectCompanies(List<Site> sites, IReadOnlyList<Ownership> ownerships)
    {
        if (_closure is null)
        {
            return [.. _package.Companies.Select(company => company.Id)];
        }

        var owners = ownerships.ToLookup(fact => fact.Owned, fact => fact.Owner);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(sites.SelectMany(site => owners[site.Id].Append(site.Operator)).OfType<string>());
        while (open.TryPop(out var company))
        {
            if (EntityId.Kind(company) == "company" && found.Add(company))
            {
                foreach (var owner in owners[company])
                {
                    open.Push(owner);
                }
            }
        }

        return found;
    }

    private DataPackage KeepNamed(DataPackage selected)
    {
        var entities = EntityIds(selected).ToHashSet(StringComparer.Ordinal);
        selected = selected with
        {
            Aliases = [.. selected.Aliases.Where(row => entities.Contains(row.Entity))],
            Identifiers = [.. selected.Identifiers.Where(row => entities.Contains(row.Entity))],
        };
        if (_closure is null)
        {
            return selected;
        }

        var named = NamedSources.Find(selected);
        return selected with
        {
            Sources = [.. selected.Sources.Where(source => named.Contains(source.Id))],
            Aliases = [.. selected.Aliases.Where(row => EntityId.Kind(row.Entity) != "source" || named.Contains(row.Entity))],
            Identifiers = [.. selected.Identifiers.Where(row => EntityId.Kind(row.Entity) != "source" || named.Contains(row.Entity))],
        };
    }

    private static IEnumerable<string> EntityIds(DataPackage package) => package.Countries.Cast<Entity>().Concat(package.Alliances)
        .Concat(package.Minerals).Concat(package.Companies).Concat(package.Sites).Concat(package.Measures).Concat(package.Sources)
        .Concat(package.Indicators).Select(entity => entity.Id);
}
