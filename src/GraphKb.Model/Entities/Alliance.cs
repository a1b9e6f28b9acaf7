namespace GraphKb.Model.Entities;

/// <summary>A grouping of countries.</summary>
/// <param name="Id"><c>alliance:slug</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Founded">The day on which it was founded, or null if unknown.</param>
/// <param name="Description">One or two sentences, or null.</param>
/// <param name="Sources">Source ids.</param>
public sealed record Alliance(string Id, string Name, DateOnly? Founded, string? Description, IReadOnlyList<string> Sources)
    : Entity(Id, Name);
