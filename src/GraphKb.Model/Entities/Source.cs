namespace GraphKb.Model.Entities;

/// <summary>A document that facts were read in.</summary>
/// <param name="Id"><c>source:slug</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Url">Where it is, or null.</param>
/// <param name="Kind">Its kind, or null.</param>
/// <param name="Reliability">How far it is trusted, or null.</param>
public sealed record Source(
    string Id, string Title, string? Publisher, DateOnly? Published, string? Url, SourceKind? Kind, Reliability? Reliability)
    : Entity(Id, Title);
