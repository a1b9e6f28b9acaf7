using GraphKb.Model.Dates;

namespace GraphKb.Model.Facts;

/// <summary>A company or country owns part of a company or site.</summary>
/// <param name="Owner">Company id, or country id <c>country:CHN</c>.</param>
/// <param name="Owned">Company or site id.</param>
/// <param name="Share">Over 0, up to 1.</param>
/// <param name="Evidence">Dates, confidence, sources and note of the fact.</param>
public sealed record Ownership(string Owner, string Owned, double Share, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id =>
        FactId.Create("ownership", Owner.Replace(':', '.'), Owned.Replace(':', '.'), IsoDate.Format(Evidence.Since));
}
