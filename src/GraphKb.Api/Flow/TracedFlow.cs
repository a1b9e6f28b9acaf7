using GraphKb.Analysis.Flow;
using GraphKb.Model.Facts;

namespace GraphKb.Api.Flow;

/// <summary>The answer to a flow, and the supplies of its links, which are looked up together when the first link shows them.</summary>
internal sealed class TracedFlow
{
    private readonly FlowAnalysis _analysis;
    private Task<IReadOnlyList<IReadOnlyList<Supply>>>? _supplies;

    public TracedFlow(FlowAnalysis analysis, CancellationToken cancellationToken)
    {
        (_analysis, Answer) = (analysis, analysis.Answer(cancellationToken));
        Links = [.. Answer.Links.Select((link, index) => new TracedLink(this, link, index))];
    }

    public FlowAnswer Answer { get; }

    public IReadOnlyList<TracedLink> Links { get; }

    /// <summary>The supplies of the link at an index. Resolvers of a request run one after the other.</summary>
    public async Task<IReadOnlyList<Supply>> GetSuppliesAsync(int linkIndex, CancellationToken cancellationToken)
    {
        _supplies ??= _analysis.GetSuppliesAsync(Answer.Links, cancellationToken).AsTask();
        return (await _supplies.ConfigureAwait(false))[linkIndex];
    }
}

/// <summary>A link of a flow.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Link">The link.</param>
/// <param name="Index">Its position in the answer.</param>
internal sealed record TracedLink(TracedFlow Flow, FlowLink Link, int Index);
