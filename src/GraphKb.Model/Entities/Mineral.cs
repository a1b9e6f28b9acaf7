namespace GraphKb.Model.Entities;

/// <summary>A commodity; parents make a tree.</summary>
/// <param name="Id"><c>mineral:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Symbol">Its chemical symbol, or null.</param>
/// <param name="Parent">The id of the mineral it is a part of, or null at a root.</param>
/// <param name="Basis">What its tonnes count, such as rare-earth oxide equivalent, or null.</param>
/// <param name="Hs">Codes of the Harmonized System.</param>
/// <param name="CriticalFor">What it is critical for.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Mineral(
    string Id, string Name, string? Symbol, string? Parent, string? Basis,
    IReadOnlyList<string> Hs, IReadOnlyList<string> CriticalFor, IReadOnlyList<string> Sources)
    : Entity(Id, Name);
