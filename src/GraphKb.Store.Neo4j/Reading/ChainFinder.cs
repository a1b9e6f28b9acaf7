using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;
using GraphKb.Model.Dates;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// Finds chains in the database, from the end that fewer walks leave. Where the walks, counted beforehand over the network, or the
/// lists of ids to hand over are too many, it leaves the question to the engine.
/// </summary>
internal sealed class ChainFinder(Database database, string version, NetworkReader networks)
{
    /// <summary>The most walks that the database is let in for.</summary>
    public const double MostWalks = 50_000;

    private const int MostIds = 50_000;

    /// <summary>A page of chains, or null where the question is too large for the database.</summary>
    public async ValueTask<ChainPage?> FindAsync(SupplyNetwork network, PathQuery paths, int skip, int first, CancellationToken cancellationToken)
    {
        var superseded = networks.FactsOf(network).Superseded;
        var isFromEnds = Walks(paths, fromEnds: true) is var back && Walks(paths, fromEnds: false) is var forth && back <= forth;
        var ids = superseded.Count + paths.From.Members.Count + paths.To.Members.Count + paths.Avoid.Members.Count
            + paths.Through.Sum(nodes => nodes.Members.Count);
        if (Math.Min(back, forth) > MostWalks || ids > MostIds)
        {
            return null;
        }

        IEnumerable<string> Ids(NodeSet nodes) => nodes.Members.Select(node => network.Tables.Sites.Ids[network.SiteIndexes[node]]);
        var statement = Statement.Of(
            File(isFromEnds, paths.MaxHops), ("from", Ids(paths.From)), ("to", Ids(paths.To)), ("avoid", Ids(paths.Avoid)),
            ("through", paths.Through.Select(Ids)), ("minerals", network.Tables.Minerals.Closure(network.Mineral)),
            ("asOf", IsoDate.Format(network.AsOf)), ("superseded", superseded), ("maxHops", paths.MaxHops),
            ("byHops", paths.Order == PathOrder.Hops), ("skip", skip), ("first", first + 1)) with
        {
            MayTakeLong = true,
        };
        var rows = await database.ReadAsync(statement, version, cancellationToken).ConfigureAwait(false);
        var found = rows.Take(first).Select(row => (Sites: Texts(row[0]), Supplies: Texts(row[1]))).ToList();
        var supplies = await SuppliesAsync(found.SelectMany(chain => chain.Sites.Zip(chain.Supplies)), cancellationToken).ConfigureAwait(false);
        return new ChainPage([.. found.Select(chain => Make(chain.Sites, [.. chain.Supplies.Select(id => supplies.GetValueOrDefault(id) ?? throw Fields.Broken($"{id} was there and is not there"))]))], rows.Count > first);
    }

    private static Chain Make(string[] sites, Supply[] supplies) => new(sites, supplies, supplies.Min(supply => supply.Tonnes));

    private async Task<Dictionary<string, Supply>> SuppliesAsync(IEnumerable<(string From, string Id)> asked, CancellationToken cancellationToken)
    {
        var rows = asked.Distinct().Select(pair => new Properties().With("from", pair.From).With("id", pair.Id)).ToList();
        var found = rows.Count == 0 ? [] : await database.ReadAsync(Statement.Of("look-ups/supplies", ("rows", rows)), version, cancellationToken).ConfigureAwait(false);
        return FactRows.SuppliesById(found);
    }

    private static string File(bool isFromEnds, int maxHops) => (isFromEnds, maxHops) switch
    {
        (true, <= 4) => "chains/from-ends-4",
        (true, <= 8) => "chains/from-ends-8",
        (true, _) => "chains/from-ends-12",
        (false, <= 4) => "chains/from-beginnings-4",
        (false, <= 8) => "chains/from-beginnings-8",
        (false, _) => "chains/from-beginnings-12",
    };

    // How many walks, nodes repeated or not, of as many edges as the file goes to, leave one side: O(edges x hops).
    private static double Walks(PathQuery paths, bool fromEnds)
    {
        var network = paths.Network;
        var at = new Dictionary<int, double>();
        foreach (var node in (fromEnds ? paths.To : paths.From).Members.Where(node => !paths.Avoid.Contains(node)))
        {
            at[node] = 1;
        }

        var total = 0.0;
        var hops = paths.MaxHops <= 4 ? 4 : paths.MaxHops <= 8 ? 8 : PathQuery.MostHops;
        for (var hop = 0; hop < hops && at.Count > 0 && total <= MostWalks; hop++)
        {
            at = Step(paths, network, at, fromEnds);
            total += at.Values.Sum();
        }

        return total;
    }

    private static Dictionary<int, double> Step(PathQuery paths, Network network, Dictionary<int, double> at, bool fromEnds)
    {
        var next = new Dictionary<int, double>();
        foreach (var (node, walks) in at)
        {
            foreach (var edge in fromEnds ? network.In(node) : network.Out(node))
            {
                var other = fromEnds ? network.From(edge) : network.To(edge);
                if (!paths.Avoid.Contains(other))
                {
                    next[other] = next.GetValueOrDefault(other) + walks;
                }
            }
        }

        return next;
    }

    private static string[] Texts(object? list) => Array.ConvertAll((object?[])list!, Fields.Id);
}
