using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Coverage;

/// <summary>Finds what an alliance has of a mineral, stage by stage, and where it falls short.</summary>
public static class CoverageAnalysis
{
    /// <summary>Answers the question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="alliance">The alliance's id.</param>
    /// <param name="mineral">The mineral's id.</param>
    /// <param name="asOf">The day of membership and of the capacities.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer; shares are 0 for an alliance without members, and of a stage whose known capacity is 0.</returns>
    /// <exception cref="UserInputException">The alliance or the mineral does not exist.</exception>
    public static async ValueTask<CoverageAnswer> AskAsync(
        IKnowledgeReader reader, string alliance, string mineral, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentChecks.Alliance(reader.Tables, alliance, "alliance");
        ArgumentChecks.Mineral(reader.Tables, mineral, "mineral");
        var members = reader.Tables.Members(alliance, asOf);
        var capacities = await StageCapacities.ReadAsync(reader, mineral, asOf, cancellationToken).ConfigureAwait(false);
        var stages = Enum.GetValues<Stage>().Where(capacities.IsKnown).Select(stage => Of(capacities, stage, members)).ToList();
        return new CoverageAnswer(
            stages, stages.Where(stage => stage.Stage <= Stage.Manufacturing).MinBy(stage => Math.Round(stage.ByLocation, 12))?.Stage);
    }

    private static StageCoverage Of(StageCapacities capacities, Stage stage, bool[] members)
    {
        var world = capacities.Total(stage);
        var located = Sum(capacities.ByLocation(stage), members);
        var owned = Sum(capacities.ByOwnership(stage), members);
        return world > 0 ? new StageCoverage(stage, located / world, owned / world, located, world) : new StageCoverage(stage, 0, 0, 0, 0);
    }

    private static double Sum(SortedDictionary<int, double> byCountry, bool[] members) => byCountry.Where(row => members[row.Key]).Sum(row => row.Value);
}
