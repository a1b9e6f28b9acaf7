namespace GraphKb.Api.Shapes;

/// <summary>What kind of values a field or a variable has.</summary>
public enum ValueKind
{
    /// <summary>Text: ids, names, codes, days and values of enums.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>Objects with fields of their own.</summary>
    Composite,
}
