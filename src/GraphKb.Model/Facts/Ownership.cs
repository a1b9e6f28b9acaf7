using GraphKb.Model.Dates;

namespace GraphKb.Model.Facts;

/// <summary>A company or country owns part of a company or site.</summary>
/// <param name="Owner">Company id, or country id <c>country:CHN</c>.</param>
/// <param name="Owned">Company or site id.</param>
/// <param name="Share">The share, over 0 up to 1; the least of it where it is only known between bounds, 0 to 1.</param>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public sealed record Ownership(string Owner, string Owned, double Share, Evidence Evidence) : Fact(Evidence)
{
    /// <summary>The class of shares, such as <c>A</c>; null where there is one. Shares of several classes add up.</summary>
    public string? Class { get; init; }

    /// <summary>The most that the share can be, <see cref="Share"/> to 1; null where the share itself is known.</summary>
    public double? ShareMax { get; init; }

    /// <summary>The most that the share can be; <see cref="Share"/> where that is known.</summary>
    public double ShareAtMost => ShareMax ?? Share;

    /// <inheritdoc/>
    public override string Id =>
        FactId.Create("ownership", Owner.Replace(':', '.'), Owned.Replace(':', '.'), Class, IsoDate.Format(Evidence.Since));
}
