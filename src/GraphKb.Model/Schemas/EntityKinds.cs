namespace GraphKb.Model.Schemas;

/// <summary>Kinds of entities; a column of references may allow several.</summary>
[Flags]
public enum EntityKinds
{
    /// <summary>No entity: the kind of a fact, or the targets of a column that is no reference.</summary>
    None = 0,

    /// <summary>A country by its code (<c>KOR</c>).</summary>
    Country = 1,

    /// <summary>An alliance by its id.</summary>
    Alliance = 2,

    /// <summary>A mineral by its id.</summary>
    Mineral = 4,

    /// <summary>A company by its id.</summary>
    Company = 8,

    /// <summary>A site by its id.</summary>
    Site = 16,

    /// <summary>A measure by its id.</summary>
    Measure = 32,

    /// <summary>A source by its id.</summary>
    Source = 64,

    /// <summary>A country by its id (<c>country:KOR</c>), in columns that also allow companies.</summary>
    CountryId = 128,

    /// <summary>An indicator by its id.</summary>
    Indicator = 256,

    /// <summary>An entity of any kind by its id.</summary>
    Any = Alliance | Mineral | Company | Site | Measure | Source | CountryId | Indicator,
}
