using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Which facts count in an answer: those that hold on a day, and of these the ones that are relied on, as docs/semantics.md defines it
/// (Relying on facts).
/// </summary>
/// <param name="AsOf">The day.</param>
/// <param name="MinConfidence">The least confidence of a fact that is relied on, 0 to 1; 0 relies on every fact.</param>
public readonly record struct EvidenceFilter(DateOnly AsOf, double MinConfidence = 0)
{
    /// <summary>Whether facts of a confidence are relied on.</summary>
    /// <param name="confidence">The confidence, 0 to 1.</param>
    /// <returns>True where it is at least <see cref="MinConfidence"/>.</returns>
    public bool ReliesOn(double confidence) => confidence >= MinConfidence;

    /// <summary>Whether a fact is relied on, whenever it holds.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>True where its confidence is at least <see cref="MinConfidence"/>.</returns>
    public bool ReliesOn(Fact fact) => ReliesOn(fact.Evidence.Confidence);
}
