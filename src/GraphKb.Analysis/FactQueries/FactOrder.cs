namespace GraphKb.Analysis.FactQueries;

/// <summary>The order of a list of facts.</summary>
public enum FactOrder
{
    /// <summary>The ordinal order of fact ids.</summary>
    Id,

    /// <summary>The largest tonnes first, unknown ones last; equal ones by id.</summary>
    Tonnes,

    /// <summary>The highest confidence first; equal ones by id.</summary>
    Confidence,
}
