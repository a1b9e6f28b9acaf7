namespace GraphKb.Analysis.FactQueries;

/// <summary>The kinds of facts, in the ordinal order of their fact ids, which begin with the name of the kind.</summary>
public enum FactKind
{
    /// <summary>What a site can put through.</summary>
    Capacity,

    /// <summary>What a stockpile contains.</summary>
    Holding,

    /// <summary>A country belongs to an alliance.</summary>
    Membership,

    /// <summary>A share of a company or site.</summary>
    Ownership,

    /// <summary>What an indicator gives a country for a year.</summary>
    Score,

    /// <summary>A figure of a country for a year.</summary>
    Statistic,

    /// <summary>One site supplies another.</summary>
    Supply,

    /// <summary>What a country exports to another in a year.</summary>
    Trade,
}
