namespace GraphKb.Analysis.SupplyRisk;

/// <summary>
/// The import risk of E. Gemechu et al., "Import-based indicator for the geopolitical supply risk of raw materials" (2016), with the
/// production of the region in its denominator as A. Koyamparambath et al. (2024) have it: the mean of the partners' governance, weighted
/// by tonnes, where what the region produces itself has no risk. O(n log n) for n partners.
/// </summary>
/// <param name="Total">The bounds of the risk.</param>
/// <param name="Partners">The parts of the partners: largest first, by the upper bound, then the lower, then by code.</param>
internal sealed record ImportRisk(Bounds Total, IReadOnlyList<RiskPartner> Partners)
{
    /// <summary>Computes the risk. An unknown governance may be anything from 0 to 1.</summary>
    /// <param name="flows">The known tonnes from each partner, each once, with its governance or null; at least 0.</param>
    /// <param name="production">The known production of the region in tonnes, at least 0.</param>
    /// <param name="mayProduceMore">Whether the region has a production of unknown tonnes: then the least risk is 0.</param>
    /// <param name="mayImportMore">
    /// Whether there are imports of unknown tonnes: with no known ones, the risk is 0 to 1; beside known ones they do not count.
    /// </param>
    public static ImportRisk Compute(
        IReadOnlyList<(string Country, double Tonnes, double? Governance)> flows, double production, bool mayProduceMore,
        bool mayImportMore)
    {
        var imports = flows.Sum(flow => flow.Tonnes);
        var whole = imports + production;
        List<RiskPartner> partners = [.. flows.Select(flow => Weigh(flow, whole))
            .OrderByDescending(partner => partner.Part.AtMost)
            .ThenByDescending(partner => partner.Part.AtLeast)
            .ThenBy(partner => partner.Country, StringComparer.Ordinal)];
        if (whole == 0 || (imports == 0 && mayImportMore))
        {
            return new(Bounds.Unknown, partners);
        }

        // Rounding may leave a mean of numbers up to 1 a little over 1.
        var atLeast = mayProduceMore ? 0 : Math.Min(1, partners.Sum(partner => partner.Part.AtLeast));
        return new(new(atLeast, Math.Min(1, partners.Sum(partner => partner.Part.AtMost))), partners);
    }

    private static RiskPartner Weigh((string Country, double Tonnes, double? Governance) flow, double whole)
    {
        var share = whole > 0 ? flow.Tonnes / whole : 0;
        return new(flow.Country, flow.Tonnes, share, flow.Governance, new((flow.Governance ?? 0) * share, (flow.Governance ?? 1) * share));
    }
}
