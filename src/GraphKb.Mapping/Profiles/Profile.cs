namespace GraphKb.Mapping.Profiles;

/// <summary>How the files of somebody else become a data package: a YAML file, described in <c>docs/mapping.md</c>.</summary>
/// <param name="Name">The name of the package, which begins every id that is made: lower-case letters, digits and hyphens.</param>
/// <param name="Title">The title of the package, or null.</param>
/// <param name="License">The licence of the data, or null.</param>
/// <param name="Inputs">The rules for files; the first that fits a sheet reads it.</param>
/// <param name="Rows">Rows that are not in the files: written where something refers to them and the base does not have them.</param>
/// <param name="Matching">The bands of matching.</param>
public sealed record Profile(
    string Name, string? Title, string? License, IReadOnlyList<InputRule> Inputs, IReadOnlyList<RowRule> Rows, MatchBands Matching)
{
    /// <summary>Reads a profile.</summary>
    /// <param name="path">The path of the YAML file; look-up tables that it names are beside it.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">The file is no profile; the message names the line.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Profile Load(string path) => new ProfileReader(path).Read();
}

/// <summary>From which score on a candidate is the entity, and from which on a person is asked.</summary>
/// <param name="Same">The least score of a sure match, 0 to 100.</param>
/// <param name="Ask">The least score of a candidate that a person is asked about; below it the entity is new.</param>
public sealed record MatchBands(double Same, double Ask)
{
    /// <summary>The bands of a profile that names none.</summary>
    public static MatchBands Default { get; } = new(90, 60);
}
