using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;
using GraphKb.Model.Dates;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// Fetches networks N(m, t) of one content version and caches the last 16, or as many of them as fit; the last one always. Thread-safe.
/// </summary>
internal sealed class NetworkReader(Database database, string version, EntityTables tables)
{
    private const int CachedNetworks = 16;

    // About what the arrays of a network have for an edge and for a node.
    private const long BytesOfEdge = 160;
    private const long BytesOfNode = 64;

    private readonly AsyncCache<(string Mineral, DateOnly AsOf), StoredNetwork> _networks = new(CachedNetworks)
    {
        SizeLimit = database.Options.CacheBytes,
        GetSize = static network => network.Bytes,
    };

    public async ValueTask<SupplyNetwork> GetAsync(string mineral, EvidenceFilter filter, CancellationToken cancellationToken) =>
        (await GetStoredAsync(mineral, filter.AsOf, cancellationToken).ConfigureAwait(false)).Network.RelyOn(filter.MinConfidence);

    /// <summary>
    /// Gets the fact id of each supply of a network, by supply index. After an eviction the network is fetched again; its edges are then in
    /// the same order, because they are sorted and the content version is the same.
    /// </summary>
    public async ValueTask<string[]> GetFactIdsAsync(SupplyNetwork network, CancellationToken cancellationToken) =>
        (await GetStoredAsync(network.Mineral, network.AsOf, cancellationToken).ConfigureAwait(false)).FactIds;

    private ValueTask<StoredNetwork> GetStoredAsync(string mineral, DateOnly asOf, CancellationToken cancellationToken) =>
        _networks.GetAsync((mineral, asOf), stop => FetchAsync(mineral, asOf, stop), cancellationToken);

    private async Task<StoredNetwork> FetchAsync(string mineral, DateOnly asOf, CancellationToken cancellationToken)
    {
        var statement = Statement.Load(
            "read/network", ("minerals", tables.Minerals.Closure(mineral)), ("asOf", IsoDate.Format(asOf)));
        var rows = await database.ReadAsync(statement, version, cancellationToken).ConfigureAwait(false);
        var day = asOf.DayNumber;
        var edges = rows.WithStops(cancellationToken).Select(Read)
            .Where(edge => tables.Sites.TakesPart(edge.FromSite, day) && tables.Sites.TakesPart(edge.ToSite, day)).ToArray();
        Stops.Sort(edges, (a, b) => string.CompareOrdinal(a.FactId, b.FactId), cancellationToken);
        return Build(mineral, asOf, SelectLatest(edges), cancellationToken);
    }

    private StoredNetwork Build(string mineral, DateOnly asOf, List<Edge> edges, CancellationToken cancellationToken)
    {
        var minerals = tables.Minerals.Ids.Order(StringComparer.Ordinal).ToArray();
        var sites = edges.WithStops(cancellationToken).Select(edge => edge.FromSite)
            .Concat(edges.Select(edge => edge.ToSite)).Distinct().Order().ToArray();
        int[] GetNodes(Func<Edge, int> site) =>
            [.. edges.WithStops(cancellationToken).Select(edge => Array.BinarySearch(sites, site(edge)))];
        var graph = Network.Build(
            sites.Length, GetNodes(edge => edge.FromSite), GetNodes(edge => edge.ToSite), [.. edges.Select(edge => edge.Tonnes)]);
        var network = new SupplyNetwork(mineral, new EvidenceFilter(asOf), tables, graph)
        {
            SiteIndexes = sites,
            SupplyIndexes = [.. Enumerable.Range(0, edges.Count)],
            Minerals = minerals,
            MineralIndexes = new([.. edges.Select(edge => Array.BinarySearch(minerals, edge.Mineral, StringComparer.Ordinal))]),
            Confidences = new Lazy<double[]>([.. edges.Select(edge => edge.Confidence)]),
        };
        return new StoredNetwork(
            network,
            [.. edges.Select(edge => edge.FactId)],
            (BytesOfNode * sites.Length) + edges.Sum(edge => BytesOfEdge + RowSize.Estimate(edge.FactId)));
    }

    // Supplies that differ only in their since follow each other, the latest last; it replaces the others.
    private static List<Edge> SelectLatest(Edge[] sorted)
    {
        var latest = new List<Edge>(sorted.Length);
        foreach (var edge in sorted)
        {
            if (latest.Count > 0 && latest[^1].FactId == edge.FactId)
            {
                throw BrokenData.Duplicate(edge.FactId);
            }

            if (latest.Count > 0 && latest[^1].DiffersOnlyInSince(edge))
            {
                latest[^1] = edge;
            }
            else
            {
                latest.Add(edge);
            }
        }

        return latest;
    }

    private Edge Read(object?[] row)
    {
        if (row is not [string from, string to, string id, string mineral, string or null, double or long or null, double or long])
        {
            throw BrokenData.Error(
                $"{row[2] ?? "a supply without an id"}: its ends, mineral, form, tonnes or confidence have the wrong type");
        }

        var (fromSite, toSite) = (tables.Sites.Ids.Find(from), tables.Sites.Ids.Find(to));
        return fromSite < 0 || toSite < 0
            ? throw BrokenData.Error($"{id} starts or ends at a site that does not exist")
            : new Edge(fromSite, toSite, id, mineral, row[4] as string, ToNumber(row[5]), ToNumber(row[6]));
    }

    // NaN is the engine's unknown quantity.
    private static double ToNumber(object? value) => value switch
    {
        double number => number,
        long number => number,
        _ => double.NaN,
    };

    /// <summary>A network, the fact id of each of its edges, and an estimate of the memory of both.</summary>
    private sealed record StoredNetwork(SupplyNetwork Network, string[] FactIds, long Bytes);

    /// <summary>A supply between two sites, which are indexes in the site table.</summary>
    private readonly record struct Edge(
        int FromSite, int ToSite, string FactId, string Mineral, string? Form, double Tonnes, double Confidence)
    {
        public bool DiffersOnlyInSince(Edge other) =>
            FromSite == other.FromSite && ToSite == other.ToSite && Mineral == other.Mineral && Form == other.Form;
    }
}
