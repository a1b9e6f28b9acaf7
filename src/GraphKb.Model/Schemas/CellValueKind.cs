namespace GraphKb.Model.Schemas;

/// <summary>Which value a <see cref="CellValue"/> contains.</summary>
public enum CellValueKind
{
    /// <summary>None: the value is unknown or does not apply.</summary>
    Blank,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A day.</summary>
    Day,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A value of an enum: its number and its name.</summary>
    Enum,

    /// <summary>A list of texts, possibly empty.</summary>
    List,
}
