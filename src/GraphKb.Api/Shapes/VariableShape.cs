namespace GraphKb.Api.Shapes;

/// <summary>A variable of a document.</summary>
/// <param name="Name">Its name, without the dollar sign.</param>
/// <param name="Type">Its type as the document writes it, such as <c>[Stage!]!</c>.</param>
/// <param name="TypeName">The name in the type, such as <c>Stage</c>.</param>
/// <param name="Default">Its default as JSON; null where it has none.</param>
public sealed record VariableShape(string Name, string Type, string TypeName, string? Default)
{
    /// <summary>Whether its value is a list.</summary>
    public bool IsList => Type.StartsWith('[');

    /// <summary>Whether a request must give it a value.</summary>
    public bool IsRequired => Type.EndsWith('!') && Default is null;

    /// <summary>What kind of values it takes, or the items of its list.</summary>
    public ValueKind Kind => TypeName switch
    {
        "Int" => ValueKind.Whole,
        "Float" => ValueKind.Number,
        "Boolean" => ValueKind.Truth,
        _ => ValueKind.Text,
    };

    /// <summary>The values of its enum, in the order of the schema; empty for other types, and where the schema was not read.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>What the first argument that takes it says of itself; null where the schema was not read.</summary>
    public string? Description { get; init; }
}
