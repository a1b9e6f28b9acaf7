using GraphKb.Model.Text;

namespace GraphKb.Model.Facts;

/// <summary>A dated, sourced statement. Its id is made from its natural key, so the same row always has the same id.</summary>
/// <param name="Evidence">Dates, confidence, sources and note.</param>
public abstract record Fact(Evidence Evidence)
{
    /// <summary>The id, made from the natural key by <see cref="FactId"/>.</summary>
    public abstract string Id { get; }
}

/// <summary>One site supplies another.</summary>
/// <param name="From">Site id.</param>
/// <param name="To">Site id.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Form">Concentrate, oxide, metal and so on, or null.</param>
/// <param name="Tonnes">Tonnes a year of contained mineral on its basis, or null where unknown.</param>
/// <param name="Evidence">Dates, confidence, sources and note.</param>
public sealed record Supply(string From, string To, string Mineral, string? Form, double? Tonnes, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Of("supply", FactId.Slug(From), FactId.Slug(To), FactId.Slug(Mineral), Form, FactId.Day(Evidence.Since));
}

/// <summary>What a site can put through.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Tonnes">Tonnes a year, or null where unknown.</param>
/// <param name="Evidence">Dates, confidence, sources and note.</param>
public sealed record Capacity(string Site, string Mineral, double? Tonnes, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Of("capacity", FactId.Slug(Site), FactId.Slug(Mineral), FactId.Day(Evidence.Since));
}

/// <summary>What a stockpile has in store.</summary>
/// <param name="Site">Site id.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Tonnes">Tonnes in store, or null where unknown.</param>
/// <param name="Evidence">Dates, confidence, sources and note.</param>
public sealed record Holding(string Site, string Mineral, double? Tonnes, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Of("holding", FactId.Slug(Site), FactId.Slug(Mineral), FactId.Day(Evidence.Since));
}

/// <summary>A company or country owns part of a company or site.</summary>
/// <param name="Owner">Company id, or country id <c>country:CHN</c>.</param>
/// <param name="Owned">Company or site id.</param>
/// <param name="Share">Over 0, up to 1.</param>
/// <param name="Evidence">Dates, confidence, sources and note.</param>
public sealed record Ownership(string Owner, string Owned, double Share, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Of("ownership", Owner.Replace(':', '.'), Owned.Replace(':', '.'), FactId.Day(Evidence.Since));
}

/// <summary>A country belongs to an alliance.</summary>
/// <param name="Country">Country code.</param>
/// <param name="Alliance">Alliance id.</param>
/// <param name="Evidence">Dates, confidence, sources and note.</param>
public sealed record Membership(string Country, string Alliance, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Of("membership", Country, FactId.Slug(Alliance), FactId.Day(Evidence.Since));
}

/// <summary>What a country reports of a mineral for a year. Its evidence has no dates.</summary>
/// <param name="Country">Country code, or <c>WLD</c> for the world.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Year">The year.</param>
/// <param name="Tonnes">Tonnes, or null where unknown.</param>
/// <param name="Share">Share of the world, 0 to 1, or null where unknown.</param>
/// <param name="Evidence">Confidence, sources and note.</param>
public sealed record Statistic(
    string Country, string Mineral, StatisticMeasure Measure, int Year, double? Tonnes, double? Share, Evidence Evidence) : Fact(Evidence)
{
    /// <summary>The code that stands for the world.</summary>
    public const string World = "WLD";

    /// <inheritdoc/>
    public override string Id => FactId.Of("statistic", Country, FactId.Slug(Mineral), EnumNames.Format(Measure), FactId.Number(Year));
}

/// <summary>What one country exports to another in a year. Its evidence has no dates.</summary>
/// <param name="Exporter">Country code.</param>
/// <param name="Importer">Country code.</param>
/// <param name="Mineral">Mineral id.</param>
/// <param name="Hs">Code of the Harmonized System, or null.</param>
/// <param name="Year">The year.</param>
/// <param name="Tonnes">Tonnes, or null where unknown.</param>
/// <param name="Usd">US dollars, or null where unknown.</param>
/// <param name="ImporterShare">The exporter's share of all the importer imports of it, 0 to 1, or null where unknown.</param>
/// <param name="Evidence">Confidence, sources and note.</param>
public sealed record Trade(
    string Exporter, string Importer, string Mineral, string? Hs, int Year,
    double? Tonnes, double? Usd, double? ImporterShare, Evidence Evidence) : Fact(Evidence)
{
    /// <inheritdoc/>
    public override string Id => FactId.Of("trade", Exporter, Importer, FactId.Slug(Mineral), Hs, FactId.Number(Year));
}
