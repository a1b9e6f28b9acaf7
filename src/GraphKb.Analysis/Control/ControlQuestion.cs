using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;

namespace GraphKb.Analysis.Control;

/// <summary>Asks which country controls companies or sites, and why, as docs/semantics.md defines it (Control).</summary>
public sealed record ControlQuestion
{
    /// <summary>The ids of existing companies or sites.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Control takes more than this share: 0 up to, not including, 1.</summary>
    public double Threshold { get; init; } = ControlTable.DefaultThreshold;

    /// <summary>The day that facts, memberships and sites are taken of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Verifies that a threshold is in range.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <exception cref="UserInputException">It is not.</exception>
    public static void CheckThreshold(double threshold)
    {
        if (!(threshold >= 0 && threshold < 1))
        {
            throw new UserInputException(
                "threshold", $"The threshold {threshold} is out of range: it is a share from 0 up to, not including, 1.");
        }
    }
}
