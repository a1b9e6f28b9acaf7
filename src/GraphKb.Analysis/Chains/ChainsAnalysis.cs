using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Paths;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Chains;

/// <summary>
/// Finds and counts chains. A question is prepared once: checked, its selectors compiled, its network loaded. Pages and the count then
/// use the prepared state. Thread-safe.
/// </summary>
public sealed class ChainsAnalysis
{
    /// <summary>The most edges that counting may try inside cycles; beyond it the count is null.</summary>
    public const long CountLimit = 20_000_000;

    private readonly IKnowledgeReader _reader;
    private readonly SupplyNetwork _network;
    private readonly PathList _paths;

    private ChainsAnalysis(IKnowledgeReader reader, SupplyNetwork network, PathQuery paths) =>
        (_reader, _network, _paths) = (reader, network, new PathList(paths));

    /// <summary>Checks and prepares a question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <param name="working">
    /// Told the number of steps since it was told last, about every 1,024 steps of a page or a count; it may throw to end them.
    /// </param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is invalid.</exception>
    public static async ValueTask<ChainsAnalysis> PrepareAsync(
        IKnowledgeReader reader, ChainsQuestion question, CancellationToken cancellationToken, Action<int>? working = null)
    {
        Check(reader, question);
        var network = await reader.GetNetworkAsync(question.Mineral, question.Filter, cancellationToken).ConfigureAwait(false);
        var paths = new PathQuery(
            network.Graph,
            NetworkSites.Find(network, NetworkSites.WithDefaultStages(question.From, Stage.Mining, Stage.Recycling)),
            NetworkSites.Find(network, NetworkSites.WithDefaultStages(question.To, Stage.Consumption)))
        {
            Through = [.. question.Through.Select(selector => NetworkSites.Find(network, selector))],
            Avoid = NetworkSites.FindAny(network, question.Avoid),
            MaxHops = question.MaxHops,
            Working = working,
            Order = question.Order == ChainOrder.Volume ? PathOrder.Volume : PathOrder.Hops,
        };
        return new ChainsAnalysis(reader, network, paths);
    }

    /// <summary>Finds a page of chains, in order.</summary>
    /// <param name="skip">The number of chains to skip, 0 or more.</param>
    /// <param name="first">The size of the page, 0 to 500.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The page.</returns>
    public async ValueTask<ChainPage> PageAsync(int skip, int first, CancellationToken cancellationToken)
    {
        var found = _paths.Find(skip, first + 1, cancellationToken);
        var chains = await ChainReader.ReadAsync(
            _reader, _network, [.. found.Take(first).Select(path => path.Edges)], cancellationToken).ConfigureAwait(false);
        return new ChainPage(chains, found.Count > first);
    }

    /// <summary>Counts the chains; their order does not matter.</summary>
    /// <param name="cancellationToken">Cancels the count.</param>
    /// <returns>The exact count, or null where counting would exceed <see cref="CountLimit"/>.</returns>
    public long? Count(CancellationToken cancellationToken) => _paths.Count(CountLimit, cancellationToken);

    private static void Check(IKnowledgeReader reader, ChainsQuestion question)
    {
        question.CheckMineral(reader.Tables);
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
}
