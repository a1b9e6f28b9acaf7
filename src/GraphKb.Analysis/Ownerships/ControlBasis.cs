namespace GraphKb.Analysis.Ownerships;

/// <summary>What counts as control of a site by a country.</summary>
public enum ControlBasis
{
    /// <summary>Located there.</summary>
    Location,

    /// <summary>Controlled through ownership.</summary>
    Ownership,

    /// <summary>One or the other.</summary>
    Either,
}
