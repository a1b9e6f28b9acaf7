using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>The statements that list every kind of entity but sites, and those that count the same.</summary>
internal static class ListStatements
{
    public static Statement Page(EntityQuery query, MineralTree minerals, string? after, int first) => query switch
    {
        CountryQuery { Alliance: null } => Statement.Of("lists/countries", ("after", after), ("first", first)),
        CountryQuery asked => Statement.Of(
            "lists/members", ("alliance", asked.Alliance), ("asOf", IsoDate.Format(asked.AsOf)), ("after", after), ("first", first)),
        AllianceQuery => Statement.Of("lists/alliances", ("after", after), ("first", first)),
        MineralQuery asked => Statement.Of("lists/minerals", ("parent", asked.Parent), ("after", after), ("first", first)),
        CompanyQuery asked => Statement.Of("lists/companies", ("country", asked.Country), ("after", after), ("first", first)),
        MeasureQuery asked => Statement.Of(
            "lists/measures", ("issuer", asked.Issuer), ("target", asked.Target), ("minerals", Closure(asked, minerals)),
            ("asOf", IsoDate.Format(asked.AsOf)), ("after", after), ("first", first)),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "No such list."),
    };

    public static Statement Count(EntityQuery query, MineralTree minerals) => query switch
    {
        CountryQuery { Alliance: null } => Statement.Of("lists/count-countries"),
        CountryQuery asked => Statement.Of("lists/count-members", ("alliance", asked.Alliance), ("asOf", IsoDate.Format(asked.AsOf))),
        AllianceQuery => Statement.Of("lists/count-alliances"),
        MineralQuery asked => Statement.Of("lists/count-minerals", ("parent", asked.Parent)),
        CompanyQuery asked => Statement.Of("lists/count-companies", ("country", asked.Country)),
        MeasureQuery asked => Statement.Of(
            "lists/count-measures", ("issuer", asked.Issuer), ("target", asked.Target), ("minerals", Closure(asked, minerals)), ("asOf", IsoDate.Format(asked.AsOf))),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "No such list."),
    };

    private static IReadOnlyList<string>? Closure(MeasureQuery asked, MineralTree minerals) =>
        asked.Mineral is null ? null : minerals.Closure(asked.Mineral);
}
