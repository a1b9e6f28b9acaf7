namespace GraphKb.Questions.Asking;

/// <summary>A document that an answer rests on.</summary>
/// <param name="Id">Its id, <c>source:slug</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it; null where unknown.</param>
/// <param name="Published">The day, YYYY-MM-DD, or the month or year where no more is known; null where unknown.</param>
/// <param name="Url">Its address; null where it has none.</param>
public sealed record SourceRow(string Id, string Title, string? Publisher, string? Published, string? Url);
