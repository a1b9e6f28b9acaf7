using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>The statements that list and count every kind of entity except sites.</summary>
internal static class ListStatements
{
    /// <summary>Creates the statement of a page, in the order of ids.</summary>
    /// <param name="query">Any query except one for sites.</param>
    /// <param name="minerals">The minerals of the data.</param>
    /// <param name="after">Only ids after this one; null starts at the first.</param>
    /// <param name="first">The maximum number of rows.</param>
    public static Statement CreatePage(EntityQuery query, MineralTree minerals, string? after, int first) => query switch
    {
        CountryQuery { Alliance: null } => Statement.Load("read/list-countries", ("after", after), ("first", first)),
        CountryQuery countries => Statement.Load(
            "read/list-members",
            ("alliance", countries.Alliance), ("asOf", IsoDate.Format(countries.AsOf)), ("after", after), ("first", first)),
        AllianceQuery => Statement.Load("read/list-alliances", ("after", after), ("first", first)),
        MineralQuery children => Statement.Load("read/list-minerals", ("parent", children.Parent), ("after", after), ("first", first)),
        CompanyQuery companies => Statement.Load(
            "read/list-companies", ("country", companies.Country), ("after", after), ("first", first)),
        MeasureQuery measures => Statement.Load(
            "read/list-measures",
            ("issuer", measures.Issuer), ("target", measures.Target), ("minerals", GetClosure(measures, minerals)),
            ("asOf", IsoDate.Format(measures.AsOf)), ("after", after), ("first", first)),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "There is no statement for such a list."),
    };

    /// <summary>Creates the statement that counts what <see cref="CreatePage"/> lists on all pages.</summary>
    public static Statement CreateCount(EntityQuery query, MineralTree minerals) => query switch
    {
        CountryQuery { Alliance: null } => Statement.Load("read/count-countries"),
        CountryQuery countries => Statement.Load(
            "read/count-members", ("alliance", countries.Alliance), ("asOf", IsoDate.Format(countries.AsOf))),
        AllianceQuery => Statement.Load("read/count-alliances"),
        MineralQuery children => Statement.Load("read/count-minerals", ("parent", children.Parent)),
        CompanyQuery companies => Statement.Load("read/count-companies", ("country", companies.Country)),
        MeasureQuery measures => Statement.Load(
            "read/count-measures",
            ("issuer", measures.Issuer), ("target", measures.Target), ("minerals", GetClosure(measures, minerals)),
            ("asOf", IsoDate.Format(measures.AsOf))),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "There is no statement for such a list."),
    };

    private static IReadOnlyList<string>? GetClosure(MeasureQuery measures, MineralTree minerals) =>
        measures.Mineral is null ? null : minerals.Closure(measures.Mineral);
}
