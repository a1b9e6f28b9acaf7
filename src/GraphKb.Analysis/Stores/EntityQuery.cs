using GraphKb.Analysis.Selectors;
using GraphKb.Model.Entities;

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
public sealed record MineralQuery(string? Parent) : EntityQuery
{
    /// <summary>Only minerals that are critical for this use, regardless of case; null for all.</summary>
    public string? CriticalFor { get; init; }
}

/// <summary>Lists companies.</summary>
/// <param name="Country">Only those with this home country, a code, or null for all.</param>
public sealed record CompanyQuery(string? Country) : EntityQuery
{
    /// <summary>True for those that states own, false for the others, null for all.</summary>
    public bool? StateOwned { get; init; }
}

/// <summary>Lists sites, whether they take part on the day or not.</summary>
/// <param name="Where">Only those it matches, or null for all.</param>
/// <param name="Mineral">Only those with a capacity, a holding or a supply of this mineral's closure on any day; null for all.</param>
/// <param name="AsOf">The day on which the selector evaluates memberships and control.</param>
public sealed record SiteQuery(SiteSelector? Where, string? Mineral, DateOnly AsOf) : EntityQuery
{
    /// <summary>Only sites whose opening is on record and after this day; null for all.</summary>
    public DateOnly? OpenedAfter { get; init; }

    /// <summary>Only sites whose opening is on record and before this day; null for all.</summary>
    public DateOnly? OpenedBefore { get; init; }
}

/// <summary>Lists measures.</summary>
/// <param name="Issuer">Only those issued by this country, a code, or null.</param>
/// <param name="Target">Only those that name this country as a target, a code, or null.</param>
/// <param name="Mineral">Only those that cover a mineral of the closure of this one, or null.</param>
/// <param name="AsOf">Only those in force on this day; null for those of any time, lapsed ones too.</param>
public sealed record MeasureQuery(string? Issuer, string? Target, string? Mineral, DateOnly? AsOf) : EntityQuery
{
    /// <summary>Only measures of these kinds, or null for all.</summary>
    public IReadOnlyList<MeasureKind>? Kinds { get; init; }
}

/// <summary>Lists all indicators.</summary>
public sealed record IndicatorQuery : EntityQuery;

/// <summary>Lists sources.</summary>
/// <param name="Kinds">Only sources of these kinds, or null for all, those of unknown kind too.</param>
public sealed record SourceQuery(IReadOnlyList<SourceKind>? Kinds) : EntityQuery;
