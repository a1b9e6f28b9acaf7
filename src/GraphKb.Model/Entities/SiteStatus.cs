namespace GraphKb.Model.Entities;

/// <summary>The phase of a site's life. The numbers are stored: they only grow.</summary>
public enum SiteStatus
{
    /// <summary>In operation; the meaning of a blank cell.</summary>
    Operating = 0,

    /// <summary>Under construction.</summary>
    Construction = 1,

    /// <summary>Announced, not yet under construction.</summary>
    Planned = 2,

    /// <summary>Not in operation, but may be again.</summary>
    Suspended = 3,

    /// <summary>Closed permanently.</summary>
    Closed = 4,
}
