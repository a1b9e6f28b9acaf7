namespace GraphKb.Analysis.Lists;

/// <summary>The order of a list of sites.</summary>
public enum SiteOrder
{
    /// <summary>The ordinal order of ids.</summary>
    Id,

    /// <summary>The largest capacity for the mineral of the list first, unknown ones last; equal ones by id.</summary>
    Capacity,
}
