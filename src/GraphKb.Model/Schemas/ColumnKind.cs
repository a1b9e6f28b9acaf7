namespace GraphKb.Model.Schemas;

/// <summary>What the cells of a column contain, and which getter of <see cref="ICells"/> reads them.</summary>
public enum ColumnKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>The id of the row's own entity.</summary>
    Id,

    /// <summary>The code of the row's own country.</summary>
    Code,

    /// <summary>The id or country code of another entity.</summary>
    Reference,

    /// <summary>Ids or country codes of other entities.</summary>
    ReferenceList,

    /// <summary>Free texts.</summary>
    TextList,

    /// <summary>One name of an enum.</summary>
    Enum,

    /// <summary>Names of an enum.</summary>
    EnumList,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A year of four digits.</summary>
    Year,

    /// <summary>A day on which something begins or happened; a bare year means its first day.</summary>
    Day,

    /// <summary>
    /// The first day on which something no longer holds, which must be after the day in the preceding column. A bare year is ambiguous here
    /// and therefore invalid.
    /// </summary>
    EndDay,

    /// <summary>A day, or its month or year alone; the cells are texts (<see cref="Dates.PartialDay"/>).</summary>
    PartialDay,

    /// <summary>True or false; blank means false.</summary>
    Flag,

    /// <summary>A language, as a BCP 47 tag.</summary>
    Language,
}
