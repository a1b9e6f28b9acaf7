namespace GraphKb.DataPackages.Format;

/// <summary>What an id may name; a column of references may allow several.</summary>
[Flags]
internal enum EntityKinds
{
    None = 0,
    Country = 1,
    Alliance = 2,
    Mineral = 4,
    Company = 8,
    Site = 16,
    Measure = 32,
    Source = 64,

    /// <summary>A country by its id, <c>country:KOR</c>: where it stands beside companies. Elsewhere the bare code names it.</summary>
    CountryId = 128,
}

/// <summary>How kinds of ids are written.</summary>
internal static class EntityKindNames
{
    private static readonly EntityKinds[] All = [.. Enum.GetValues<EntityKinds>().Where(kind => kind != EntityKinds.None)];

    /// <summary>The kinds one by one, in the order of their numbers.</summary>
    public static IEnumerable<EntityKinds> Each(EntityKinds kinds) => All.Where(kind => (kinds & kind) != 0);

    /// <summary>What stands before the colon: site, company …</summary>
    public static string Prefix(EntityKinds kind) => kind switch
    {
        EntityKinds.CountryId or EntityKinds.Country => "country",
        EntityKinds.Alliance => "alliance",
        EntityKinds.Mineral => "mineral",
        EntityKinds.Company => "company",
        EntityKinds.Site => "site",
        EntityKinds.Measure => "measure",
        _ => "source",
    };

    /// <summary>The kinds in a sentence: company or country.</summary>
    public static string Join(EntityKinds kinds) => string.Join(" or ", Each(kinds).Select(Prefix));
}
