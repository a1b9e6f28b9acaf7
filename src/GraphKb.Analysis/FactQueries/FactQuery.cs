namespace GraphKb.Analysis.FactQueries;

/// <summary>Which facts a list contains, and in which order. The ids and codes in it exist: the caller has checked them.</summary>
/// <param name="Kind">The kind of facts; null lists every kind, kind after kind in the order of ids.</param>
/// <param name="Where">Only facts that match.</param>
/// <param name="OrderBy">The order. Facts of all kinds, and kinds without tonnes, are not ordered by tonnes.</param>
public sealed record FactQuery(FactKind? Kind, FactFilter Where, FactOrder OrderBy = FactOrder.Id);
