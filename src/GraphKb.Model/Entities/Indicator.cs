namespace GraphKb.Model.Entities;

/// <summary>A published score of countries, such as the Worldwide Governance Indicators' political stability.</summary>
/// <param name="Id"><c>indicator:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">One or two sentences, or null.</param>
/// <param name="Worst">The score at the bad end of its range, in its own unit; never equal to <paramref name="Best"/>.</param>
/// <param name="Best">The score at the good end of its range; it may be the smaller number.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Indicator(
    string Id, string Name, string? Description, double Worst, double Best, IReadOnlyList<string> Sources) : Entity(Id, Name)
{
    /// <summary>Where a score is between the ends, whatever the unit and the direction of the indicator.</summary>
    /// <param name="value">A score.</param>
    /// <returns>From 0 at the best end to 1 at the worst end; a score outside the range counts as that of the nearer end.</returns>
    public double GetBadness(double value) => Math.Clamp((Best - value) / (Best - Worst), 0, 1);
}
