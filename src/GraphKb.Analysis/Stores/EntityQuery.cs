using GraphKb.Analysis.Selectors;

namespace GraphKb.Analysis.Stores;

/// <summary>Which entities a list contains. The ids and codes in it exist: the caller has checked them.</summary>
public abstract record EntityQuery;

/// <summary>Lists countries.</summary>
/// <param name="Alliance">Only members of this alliance on <paramref name="AsOf"/>; null for all.</param>
/// <param name="AsOf">The day of membership.</param>
public sealed record CountryQuery(string? Alliance, DateOnly AsOf) : EntityQuery;

/// <summary>Lists all alliances.</summary>
public sealed record AllianceQuery : EntityQuery;

/// <summary>Lists minerals.</summary>
/// <param name="Parent">Only direct children of this mineral, or null for all.</param>
public sealed record MineralQuery(string? Parent) : EntityQuery;

/// <summary>Lists companies.</summary>
/// <param name="Country">Only those with this home country, a code, or null for all.</param>
public sealed record CompanyQuery(string? Country) : EntityQuery;

/// <summary>Lists sites, whether they take part on the day or not.</summary>
/// <param name="Where">Only those it matches, or null for all.</param>
/// <param name="Mineral">Only those with a capacity, a holding or a supply of this mineral's closure on any day; null for all.</param>
/// <param name="AsOf">The day on which the selector evaluates memberships and control.</param>
public sealed record SiteQuery(SiteSelector? Where, string? Mineral, DateOnly AsOf) : EntityQuery;

/// <summary>Lists the measures that are in force on a day.</summary>
/// <param name="Issuer">Only those issued by this country, a code, or null.</param>
/// <param name="Target">Only those that name this country as a target, a code, or null.</param>
/// <param name="Mineral">Only those that cover a mineral of the closure of this one, or null.</param>
/// <param name="AsOf">The day.</param>
public sealed record MeasureQuery(string? Issuer, string? Target, string? Mineral, DateOnly AsOf) : EntityQuery;
