using CsCheck;
using GraphKb.Engine.LinearSystems;

namespace GraphKb.Engine.Tests.LinearSystems;

public sealed class GthSolverTests
{
    // x0 = 0.5 x1 + 0.5, x1 = 0.5 x0: x0 = 2/3, x1 = 1/3.
    [Fact]
    public void A_system_of_two_is_solved_for_each_right_hand_side()
    {
        var system = new GthSolver(2, 2);
        (system.Weight(0, 1), system.Weight(0, 2)) = (0.5, 0.5);
        (system.Weight(1, 0), system.Weight(1, 2)) = (0.5, 0.5);
        (system.Side(0, 0), system.Side(1, 1)) = (0.5, 3);

        Assert.True(system.TrySolve(leastPivot: 0));
        Assert.Equal([0.666666666667, 2], system.Sides(0).ToArray().Select(value => Math.Round(value, 12)));
        Assert.Equal([0.333333333333, 4], system.Sides(1).ToArray().Select(value => Math.Round(value, 12)));
    }

    // Two nodes that pass everything to each other but 1e-18 of it: 1 - 1e-18 is 1 in floating point, the exit weight is not lost.
    [Fact]
    public void Digits_are_kept_when_almost_nothing_leaves_a_cycle()
    {
        var system = new GthSolver(2, 1);
        (system.Weight(0, 1), system.Weight(0, 2), system.Side(0, 0)) = (1, 1e-18, 1e-18);
        (system.Weight(1, 0), system.Weight(1, 2)) = (1, 3e-18);

        Assert.True(system.TrySolve(leastPivot: 0));
        Assert.Equal(0.25, system.Side(0, 0), 1e-12);
        Assert.Equal(0.25, system.Side(1, 0), 1e-12);
    }

    [Fact]
    public void A_cycle_without_exit_has_no_solution()
    {
        var system = new GthSolver(2, 1);
        (system.Weight(0, 1), system.Weight(1, 0)) = (1, 1);
        Assert.False(system.TrySolve(leastPivot: 0));
    }

    // x = 2 y + 1, y = x: the sum over all walks diverges.
    [Fact]
    public void Weights_over_one_that_diverge_have_no_solution()
    {
        var system = new GthSolver(2, 1);
        (system.Weight(0, 1), system.Weight(0, 2), system.Side(0, 0)) = (2, -1, 1);
        system.Weight(1, 0) = 1;
        Assert.False(system.TrySolve(leastPivot: 1e-15));
    }

    [Fact]
    public void The_solution_is_that_of_fixed_point_iteration() =>
        Gen.Select(Gen.Int[0, 9].Array[12], Gen.Int[1, 9].Array[3]).Sample(
            (weights, exits) =>
            {
                var system = new GthSolver(3, 1);
                var (rows, x) = (new double[3, 4], new double[3]);
                for (var row = 0; row < 3; row++)
                {
                    double total = weights[4 * row] + weights[(4 * row) + 1] + weights[(4 * row) + 2] + exits[row];
                    for (var column = 0; column < 3; column++)
                    {
                        system.Weight(row, column) = rows[row, column] = weights[(4 * row) + column] / total;
                    }

                    system.Weight(row, 3) = exits[row] / total;
                    system.Side(row, 0) = rows[row, 3] = weights[(4 * row) + 3];
                }

                for (var round = 0; round < 2_000; round++)
                {
                    for (var row = 0; row < 3; row++)
                    {
                        x[row] = (rows[row, 0] * x[0]) + (rows[row, 1] * x[1]) + (rows[row, 2] * x[2]) + rows[row, 3];
                    }
                }

                Assert.True(system.TrySolve(leastPivot: 0));
                for (var row = 0; row < 3; row++)
                {
                    Assert.Equal(x[row], system.Side(row, 0), 1e-7);
                }
            },
            iter: 2_000);
}
