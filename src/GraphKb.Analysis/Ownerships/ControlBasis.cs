namespace GraphKb.Analysis.Ownerships;

/// <summary>What makes a site count as a country's.</summary>
public enum ControlBasis
{
    /// <summary>The site is located in the country.</summary>
    Location,

    /// <summary>The country controls the site through ownership.</summary>
    Ownership,

    /// <summary>At least one of the two.</summary>
    Either,
}
