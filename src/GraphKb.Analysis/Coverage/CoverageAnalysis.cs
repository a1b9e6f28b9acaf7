using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Coverage;

/// <summary>Compares the capacity of an alliance with that of the world, stage by stage. Thread-safe.</summary>
public sealed class CoverageAnalysis
{
    private readonly bool[] _isMember;
    private readonly StageCapacities _capacities;

    private CoverageAnalysis(bool[] isMember, StageCapacities capacities) => (_isMember, _capacities) = (isMember, capacities);

    /// <summary>Checks and prepares a question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">The alliance or the mineral does not exist.</exception>
    public static async ValueTask<CoverageAnalysis> PrepareAsync(
        IKnowledgeReader reader, CoverageQuestion question, CancellationToken cancellationToken)
    {
        ArgumentChecks.Alliance(reader.Tables, question.Alliance, "alliance");
        question.CheckMineral(reader.Tables);
        var capacities = await StageCapacities.ReadAsync(reader, question.Mineral, question.Filter, cancellationToken)
            .ConfigureAwait(false);
        return new CoverageAnalysis(reader.Tables.GetMembers(question.Alliance, question.AsOf), capacities);
    }

    /// <summary>Answers the question. Shares are 0 for an alliance without members. O(sites with a known capacity).</summary>
    /// <param name="cancellationToken">Cancels the computation.</param>
    /// <returns>The answer.</returns>
    public CoverageAnswer Answer(CancellationToken cancellationToken = default)
    {
        var stages = Enum.GetValues<Stage>().Where(_capacities.IsKnown)
            .Select(stage => GetCoverage(stage, cancellationToken)).ToList();
        var weakest = stages.Where(stage => stage.Stage <= Stage.Manufacturing).MinBy(stage => Math.Round(stage.ByLocation, 12));
        return new CoverageAnswer(stages, weakest?.Stage);
    }

    private StageCoverage GetCoverage(Stage stage, CancellationToken cancellationToken)
    {
        var world = _capacities.GetTotal(stage);
        var located = SumMembers(_capacities.GetByLocation(stage, cancellationToken));
        var owned = SumMembers(_capacities.GetByOwnership(stage, cancellationToken));
        return world > 0 ? new StageCoverage(stage, located / world, owned / world, located, world) : new StageCoverage(stage, 0, 0, 0, 0);
    }

    private double SumMembers(SortedDictionary<int, double> tonnesOf) =>
        tonnesOf.Where(pair => _isMember[pair.Key]).Sum(pair => pair.Value);
}
