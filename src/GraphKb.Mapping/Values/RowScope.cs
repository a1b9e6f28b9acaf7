using GraphKb.Mapping.Inputs;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Values;

/// <summary>What the values of a row are read from.</summary>
/// <param name="Row">The cells of the row of the file, with those that each adds.</param>
/// <param name="Layout">How numbers and blanks are written.</param>
/// <param name="Prefix">What begins every id that is made.</param>
/// <param name="Called">The ids of the entities that rules made of this row, by the names that the rules call them.</param>
internal sealed record RowScope(
    InputRow Row, InputLayout Layout, string Prefix, IReadOnlyDictionary<string, IReadOnlyList<string>> Called)
{
    /// <summary>The part of the tonnes and dollars of the row that this row of the package has, over 0 and up to 1.</summary>
    public double Part { get; init; } = 1;

    /// <summary>Sentences about conversions, which go into the note of the row that is made.</summary>
    public List<string> Notes { get; init; } = [];

    /// <summary>The cell of a column; null if it is blank or says that nothing is known.</summary>
    public InputCell? Find(string column) => Row.Find(column) is { } cell && !IsMissing(cell.Text) ? cell : null;

    private bool IsMissing(string text) => Layout.Missing.Any(missing => missing.Equals(text, StringComparison.OrdinalIgnoreCase));
}
