namespace GraphKb.Model.Entities;

/// <summary>Who gives an identifier. The numbers are stored: they only grow.</summary>
public enum IdentifierScheme
{
    /// <summary>A Legal Entity Identifier (ISO 17442): 18 letters and digits, and two check digits.</summary>
    Lei = 0,

    /// <summary>An item of Wikidata: Q and a number.</summary>
    Wikidata = 1,

    /// <summary>An id of a tracker of Global Energy Monitor.</summary>
    Gem = 2,

    /// <summary>A PermID: a number.</summary>
    Permid = 3,

    /// <summary>A number in an official register of companies or mines, as that register writes it.</summary>
    Registry = 4,
}
