namespace GraphKb.Analysis.FactQueries;

/// <summary>A position in a list that a value orders, then the id. It stays a position after its row is deleted.</summary>
/// <param name="Id">The id of a fact or an entity.</param>
/// <param name="Value">The value that orders the list; null where unknown, and in a list by id.</param>
public sealed record ValuePosition(string Id, double? Value);
