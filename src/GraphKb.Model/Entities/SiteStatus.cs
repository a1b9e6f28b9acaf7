namespace GraphKb.Model.Entities;

/// <summary>How far a site's life has come. The numbers are stored: they only grow.</summary>
public enum SiteStatus
{
    /// <summary>At work; what a blank cell means.</summary>
    Operating = 0,

    /// <summary>Being built.</summary>
    Construction = 1,

    /// <summary>Announced.</summary>
    Planned = 2,

    /// <summary>Standing still.</summary>
    Suspended = 3,

    /// <summary>Gone for good.</summary>
    Closed = 4,
}
