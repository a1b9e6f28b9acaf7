using GraphKb.Model.Dates;

namespace GraphKb.Model.Entities;

/// <summary>A document that facts were read in.</summary>
/// <param name="Id"><c>source:slug</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">The publisher, or null if unknown.</param>
/// <param name="Published">The day of publication, or its month or year; null if unknown.</param>
/// <param name="Url">The address of the document, or null.</param>
/// <param name="Kind">The kind of document, or null if unknown.</param>
/// <param name="Reliability">How reliable it is, or null if unknown.</param>
public sealed record Source(
    string Id, string Title, string? Publisher, PartialDay? Published, string? Url, SourceKind? Kind, Reliability? Reliability)
    : Entity(Id, Title);
