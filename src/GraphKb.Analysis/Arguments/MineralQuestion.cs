using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Arguments;

/// <summary>The part that all questions about a mineral share: the mineral, and which facts count.</summary>
public abstract record MineralQuestion
{
    /// <summary>The mineral's id; questions about the supply network run over its closure.</summary>
    public required string Mineral { get; init; }

    /// <summary>The day that facts, memberships and sites are taken of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The least confidence of a fact that is relied on, 0 to 1; 0 relies on every fact.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Which facts count.</summary>
    internal EvidenceFilter Filter => new(AsOf, MinConfidence);

    /// <summary>Checks the shared part as the arguments <c>mineral</c> and <c>minConfidence</c>.</summary>
    /// <exception cref="UserInputException">The mineral does not exist, or the least confidence is out of range.</exception>
    internal void CheckMineral(EntityTables tables)
    {
        ArgumentChecks.Mineral(tables, Mineral, "mineral");
        ArgumentChecks.MinConfidence(MinConfidence);
    }
}
