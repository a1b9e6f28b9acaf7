namespace GraphKb.Model.Schemas;

/// <summary>How kinds of entities are written in ids and messages.</summary>
public static class EntityKindNames
{
    private static readonly EntityKinds[] All = [.. Enum.GetValues<EntityKinds>().Where(kind => int.IsPow2((int)kind))];

    /// <summary>Splits a set of kinds.</summary>
    /// <param name="kinds">Any kinds.</param>
    /// <returns>Each kind alone, in the order of their numbers.</returns>
    public static IEnumerable<EntityKinds> Split(EntityKinds kinds) => All.Where(kind => (kinds & kind) != 0);

    /// <summary>The kind as the part of an id before the colon.</summary>
    /// <param name="kind">A single kind.</param>
    /// <returns>For example <c>site</c>.</returns>
    public static string Format(EntityKinds kind) => kind switch
    {
        EntityKinds.CountryId or EntityKinds.Country => "country",
        EntityKinds.Alliance => "alliance",
        EntityKinds.Mineral => "mineral",
        EntityKinds.Company => "company",
        EntityKinds.Site => "site",
        EntityKinds.Measure => "measure",
        EntityKinds.Source => "source",
        EntityKinds.Indicator => "indicator",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is not a single kind; expected one such as Site."),
    };

    /// <summary>Lists kinds in a sentence.</summary>
    /// <param name="kinds">Any kinds.</param>
    /// <returns>For example "company or country".</returns>
    public static string Join(EntityKinds kinds) =>
        kinds == EntityKinds.Any ? "entity of any kind" : string.Join(" or ", Split(kinds).Select(Format));
}
