namespace GraphKb.Model;

/// <summary>What the descriptor of a data package says about the data as a whole.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="License">The licence of the data, such as CC-BY-4.0; several are separated by semicolons; null if none is stated.</param>
/// <param name="Published">The day on which the package was created, or null.</param>
public sealed record PackageInfo(string? Title, string? License, DateOnly? Published)
{
    /// <summary>What the data is about, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The version that its author gave it, such as 1.2.0; null if none is stated.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The names of the packages that the rows come from, from the first layer to the last, separated by semicolons; null for data that no
    /// package was read for. One text, so that descriptions are compared by value.
    /// </summary>
    public string? Names { get; init; }

    /// <summary>The names of <see cref="Names"/>; none where it is null.</summary>
    public IReadOnlyList<string> Packages => Names?.Split(';') ?? [];

    /// <summary>Nothing is stated.</summary>
    public static PackageInfo None { get; } = new(null, null, null);
}
