using System.Runtime.CompilerServices;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;
using GraphKb.Model.Dates;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>The ids that a network's edges have in the database, and those of supplies that later ones stand for.</summary>
/// <param name="FactIds">The fact id of each edge.</param>
/// <param name="Superseded">Ids of supplies that hold on the day, but one of the same key with a later since counts.</param>
internal sealed record NetworkFacts(string[] FactIds, IReadOnlyList<string> Superseded);

/// <summary>Fetches N(m, t) and keeps the last few.</summary>
internal sealed class NetworkReader(Database database, string version, EntityTables tables)
{
    private readonly Kept<(string Mineral, DateOnly AsOf), SupplyNetwork> _kept = new();
    private readonly ConditionalWeakTable<SupplyNetwork, NetworkFacts> _facts = [];

    public ValueTask<SupplyNetwork> GetAsync(string mineral, DateOnly asOf, CancellationToken cancellationToken) =>
        _kept.GetAsync((mineral, asOf), () => FetchAsync(mineral, asOf), cancellationToken);

    /// <summary>The ids of a network fetched here.</summary>
    public NetworkFacts FactsOf(SupplyNetwork network) =>
        _facts.TryGetValue(network, out var facts) ? facts : throw new ArgumentException("Not a network of this reader.", nameof(network));

    private async Task<SupplyNetwork> FetchAsync(string mineral, DateOnly asOf)
    {
        var statement = Statement.Of("network/supplies", ("minerals", tables.Minerals.Closure(mineral)), ("asOf", IsoDate.Format(asOf)));
        var found = await database.ReadAsync(statement, version, CancellationToken.None).ConfigureAwait(false);
        var rows = found.Select(Read).Where(row => tables.Sites.TakesPart(row.From, asOf.DayNumber) && tables.Sites.TakesPart(row.To, asOf.DayNumber)).ToArray();
        Array.Sort(rows, (a, b) => string.CompareOrdinal(a.Id, b.Id));
        var (edges, superseded) = Counting(rows);
        return Make(mineral, asOf, edges, superseded);
    }

    private SupplyNetwork Make(string mineral, DateOnly asOf, List<Row> edges, List<string> superseded)
    {
        var minerals = tables.Minerals.Ids.Order(StringComparer.Ordinal).ToArray();
        var sites = edges.Select(edge => edge.From).Concat(edges.Select(edge => edge.To)).Distinct().Order().ToArray();
        int[] Nodes(Func<Row, int> end) => [.. edges.Select(edge => Array.BinarySearch(sites, end(edge)))];
        var graph = Network.Build(sites.Length, Nodes(edge => edge.From), Nodes(edge => edge.To), [.. edges.Select(edge => edge.Tonnes)]);
        var network = new SupplyNetwork(mineral, asOf, tables, graph)
        {
            SiteIndexes = sites,
            SupplyIndexes = [.. Enumerable.Range(0, edges.Count)],
            Minerals = minerals,
            MineralIndexes = [.. edges.Select(edge => Array.BinarySearch(minerals, edge.Mineral, StringComparer.Ordinal))],
        };
        _facts.Add(network, new NetworkFacts([.. edges.Select(edge => edge.Id)], superseded));
        return network;
    }

    // Rows are in the order of fact ids: those that differ in since alone follow each other, the latest last.
    private static (List<Row> Edges, List<string> Superseded) Counting(Row[] rows)
    {
        var edges = new List<Row>(rows.Length);
        var superseded = new List<string>();
        foreach (var row in rows)
        {
            if (edges.Count > 0 && edges[^1].Id == row.Id)
            {
                throw Fields.Twice(row.Id);
            }

            if (edges.Count > 0 && edges[^1].IsSameButForSince(row))
            {
                superseded.Add(edges[^1].Id);
                edges[^1] = row;
            }
            else
            {
                edges.Add(row);
            }
        }

        return (edges, superseded);
    }

    private Row Read(object?[] row)
    {
        if (row is not [string from, string to, string id, string mineral, string or null, double or long or null])
        {
            throw Fields.Broken($"{row[2] ?? "a supply without an id"}: its ends, mineral, form or tonnes are not as they must be");
        }

        var (fromSite, toSite) = (tables.Sites.Ids.Find(from), tables.Sites.Ids.Find(to));
        return fromSite < 0 || toSite < 0
            ? throw Fields.Broken($"{id} leads between sites that are not there")
            : new Row(fromSite, toSite, id, mineral, row[4] as string, row[5] switch { double tonnes => tonnes, long tonnes => tonnes, _ => double.NaN });
    }

    private readonly record struct Row(int From, int To, string Id, string Mineral, string? Form, double Tonnes)
    {
        public bool IsSameButForSince(Row other) => From == other.From && To == other.To && Mineral == other.Mineral && Form == other.Form;
    }
}
