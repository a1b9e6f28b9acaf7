using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Matching;

/// <summary>An entity that a record may be about.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Score">From 0 (nothing in common) to 100 (an identifier, or the same name and nothing against it).</param>
/// <param name="IsMatch">Whether it is taken to be the entity: at most one candidate of a question is.</param>
public sealed record MatchCandidate(Entity Entity, double Score, bool IsMatch);
