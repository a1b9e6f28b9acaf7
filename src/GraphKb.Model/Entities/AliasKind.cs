namespace GraphKb.Model.Entities;

/// <summary>What kind of other name an alias is. The numbers are stored: they only grow.</summary>
public enum AliasKind
{
    /// <summary>The entity had this name before.</summary>
    Former = 0,

    /// <summary>Its name in another language or script.</summary>
    Local = 1,

    /// <summary>A short form, such as initials.</summary>
    Abbreviation = 2,
}
