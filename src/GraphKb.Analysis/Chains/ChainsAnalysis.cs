using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Paths;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Chains;

/// <summary>Finds and counts chains.</summary>
public static class ChainsAnalysis
{
    /// <summary>The most steps that counting may take inside circles; past it the count is null.</summary>
    public const long CountLimit = 5_000_000;

    /// <summary>A page of chains, found in order without listing all of them.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="skip">Chains to pass over.</param>
    /// <param name="first">At most so many, 0 to 500.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The page.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is wrong.</exception>
    public static async ValueTask<ChainPage> FindAsync(
        IKnowledgeReader reader, ChainsQuestion question, int skip, int first, CancellationToken cancellationToken)
    {
        var (network, paths) = await PrepareAsync(reader, question, cancellationToken).ConfigureAwait(false);
        if (await reader.FindChainsAsync(network, paths, skip, first, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            return stored;
        }

        var found = PathSearch.InOrder(paths, cancellationToken).Skip(skip).Take(first + 1).ToList();
        var page = found.Take(first).ToList();
        return new ChainPage(await ReadAsync(reader, network, page, cancellationToken).ConfigureAwait(false), found.Count > first);
    }

    /// <summary>How many chains there are.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question; its order does not matter.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The exact count, or null where counting would pass <see cref="CountLimit"/>.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is wrong.</exception>
    public static async ValueTask<long?> CountAsync(
        IKnowledgeReader reader, ChainsQuestion question, CancellationToken cancellationToken)
    {
        var (_, paths) = await PrepareAsync(reader, question, cancellationToken).ConfigureAwait(false);
        return PathCount.Count(paths, CountLimit, cancellationToken);
    }

    private static async ValueTask<(SupplyNetwork Network, PathQuery Paths)> PrepareAsync(
        IKnowledgeReader reader, ChainsQuestion question, CancellationToken cancellationToken)
    {
        Check(reader, question);
        var network = await reader.GetNetworkAsync(question.Mineral, question.AsOf, cancellationToken).ConfigureAwait(false);
        return (network, new PathQuery(
            network.Graph,
            NetworkSites.Of(network, NetworkSites.WithStages(question.From, Stage.Mining, Stage.Recycling)),
            NetworkSites.Of(network, NetworkSites.WithStages(question.To, Stage.Consumption)))
        {
            Through = [.. question.Through.Select(selector => NetworkSites.Of(network, selector))],
            Avoid = NetworkSites.OfAny(network, question.Avoid),
            MaxHops = question.MaxHops,
            Order = question.Order == ChainOrder.Volume ? PathOrder.Volume : PathOrder.Hops,
        });
    }

    private static void Check(IKnowledgeReader reader, ChainsQuestion question)
    {
        ArgumentChecks.Mineral(reader.Tables, question.Mineral, "mineral");
        if (question.MaxHops is < 1 or > PathQuery.MostHops)
        {
            throw new UserInputException("maxHops", $"maxHops is {question.MaxHops}; it must be from 1 to {PathQuery.MostHops}.");
        }

        if (question.Through.Count > PathQuery.MostThrough)
        {
            throw new UserInputException(
                "through", $"through has {question.Through.Count} selectors; at most {PathQuery.MostThrough} are allowed.");
        }

        SiteMatcher.Check(question.From, reader.Tables, "from");
        SiteMatcher.Check(question.To, reader.Tables, "to");
        SiteMatcher.CheckAll(question.Through, reader.Tables, "through");
        SiteMatcher.CheckAll(question.Avoid, reader.Tables, "avoid");
    }

    private static async ValueTask<IReadOnlyList<Chain>> ReadAsync(
        IKnowledgeReader reader, SupplyNetwork network, List<FoundPath> paths, CancellationToken cancellationToken)
    {
        var edges = paths.SelectMany(path => path.Edges).Distinct().ToArray();
        var supplies = await reader.GetSuppliesAsync(network, edges, cancellationToken).ConfigureAwait(false);
        var byEdge = edges.Zip(supplies).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. paths.Select(path => new Chain(
            [.. path.Nodes.Select(node => reader.Tables.Sites.Ids[network.SiteNumbers[node]])],
            [.. path.Edges.Select(edge => byEdge[edge])],
            double.IsNaN(path.Bottleneck) ? null : path.Bottleneck))];
    }
}
