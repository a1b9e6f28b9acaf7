using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Flow;

/// <summary>
/// Traces the intake of consumers back over the supplies of known tonnes, and groups what each supply carries. Thread-safe.
/// </summary>
public sealed class FlowAnalysis
{
    private readonly IKnowledgeReader _reader;
    private readonly FlowQuestion _question;
    private readonly SupplyNetwork _network;
    private readonly NodeSet _consumers;

    private FlowAnalysis(IKnowledgeReader reader, FlowQuestion question, SupplyNetwork network, NodeSet consumers) =>
        (_reader, _question, _network, _consumers) = (reader, question, network, consumers);

    /// <summary>Checks and prepares a question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is invalid.</exception>
    public static async ValueTask<FlowAnalysis> PrepareAsync(
        IKnowledgeReader reader, FlowQuestion question, CancellationToken cancellationToken)
    {
        question.CheckMineral(reader.Tables);
        ArgumentChecks.First(question.First, FlowQuestion.MaxFirst);
        SiteMatcher.Check(question.Of, reader.Tables, "of");
        var network = await reader.GetNetworkAsync(question.Mineral, question.Filter, cancellationToken).ConfigureAwait(false);
        var (part, consumers) = UpstreamNetwork.Get(network, question.Of, [], cancellationToken);
        return new FlowAnalysis(reader, question, part, consumers);
    }

    /// <summary>Answers the question. O(nodes), and O(supplies) of what is upstream of the consumers; cycles add their solution.</summary>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The answer.</returns>
    public FlowAnswer Answer(CancellationToken cancellationToken = default)
    {
        using var trace = new FlowTrace(_network, _consumers, cancellationToken);
        var groups = FlowGroups.Get(_network, _question.By);
        var links = FlowLinks.Create(_network, groups, trace.Carried, trace.UnknownEdges);
        cancellationToken.ThrowIfCancellationRequested();
        var listed = links.FindFirst(_question.First, out var otherTonnes);
        var isEntered = links.FindEntered();
        var enclosed = trace.FindIntakes().Select(intake => groups.GroupOfNode[intake.Consumer]).Where(group => !isEntered[group]);
        cancellationToken.ThrowIfCancellationRequested();
        var nodes = FlowNodes.Create(
            trace, groups, listed.SelectMany(link => new[] { link.Groups.From, link.Groups.To }).Concat(enclosed));
        return new FlowAnswer(trace.Carried.Intake, otherTonnes, nodes, listed, _network.AsOf);
    }

    /// <summary>
    /// Gets the supplies of links: those that carry any of the intake, most carried first, then those of unknown tonnes; each by id. It
    /// traces again, because few answers show them.
    /// </summary>
    /// <param name="links">Links of the answer.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>One list for each link.</returns>
    public async ValueTask<IReadOnlyList<IReadOnlyList<Supply>>> GetSuppliesAsync(
        IReadOnlyList<FlowLink> links, CancellationToken cancellationToken)
    {
        var edges = FindEdges(links, cancellationToken);
        var all = edges.SelectMany(list => list).ToArray();
        var supplies = (await _reader.GetSuppliesAsync(_network, all, cancellationToken).ConfigureAwait(false)).ToArray();
        var lists = new List<IReadOnlyList<Supply>>();
        var start = 0;
        foreach (var list in edges)
        {
            lists.Add(supplies[start..(start + list.Count)]);
            start += list.Count;
        }

        return lists;
    }

    private List<List<int>> FindEdges(IReadOnlyList<FlowLink> links, CancellationToken cancellationToken)
    {
        using var trace = new FlowTrace(_network, _consumers, cancellationToken);
        var groupOfNode = FlowGroups.Get(_network, _question.By).GroupOfNode;
        var edgesOf = links.ToDictionary(link => link.Groups, _ => new List<int>());
        foreach (var edge in trace.FindAllEdges())
        {
            edgesOf.GetValueOrDefault((groupOfNode[_network.Graph.From(edge)], groupOfNode[_network.Graph.To(edge)]))?.Add(edge);
        }

        var order = new SupplyOrder(_network);
        return [.. links.Select(link => edgesOf[link.Groups]
            .OrderByDescending(trace.Carried.Carried).ThenBy(edge => edge, order).ToList())];
    }
}
