namespace GraphKb.Model.Entities;

/// <summary>A state.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, upper case.</param>
/// <param name="Name">Its English short name.</param>
/// <param name="Region">The part of the world it lies in, or null.</param>
public sealed record Country(string Code, string Name, string? Region) : Entity(EntityId.ForCountry(Code), Name);
