using GraphKb.Analysis.Lists;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Text;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>The statements that list and count every kind of entity except sites.</summary>
internal static class ListStatements
{
    /// <summary>Creates the statement of a page, in the order of ids, or from the end in the reverse order.</summary>
    /// <param name="query">Any query except one for sites.</param>
    /// <param name="minerals">The minerals of the data.</param>
    /// <param name="range">Which part of the list; its count is the maximum number of rows.</param>
    public static Statement CreatePage(EntityQuery query, MineralTree minerals, PageRange<string> range)
    {
        // A semicolon comes after a colon: the ids of a kind are between the two.
        var (file, _, kind) = GetFiles(query);
        var page = Statement.Load(
            file,
            [
                .. GetConditions(query, minerals), ("after", range.After ?? kind + ':'), ("before", range.Before ?? kind + ';'),
                ("first", range.Count),
            ]);
        return range.IsFromEnd ? page.Descending() : page;
    }

    /// <summary>Creates the statement that counts what <see cref="CreatePage"/> lists on all pages.</summary>
    public static Statement CreateCount(EntityQuery query, MineralTree minerals) =>
        Statement.Load(GetFiles(query).Count, GetConditions(query, minerals));

    private static (string List, string Count, string Kind) GetFiles(EntityQuery query) => query switch
    {
        CountryQuery { Alliance: null } => ("read/list-countries", "read/count-countries", "country"),
        CountryQuery => ("read/list-members", "read/count-members", "country"),
        AllianceQuery => ("read/list-alliances", "read/count-alliances", "alliance"),
        MineralQuery => ("read/list-minerals", "read/count-minerals", "mineral"),
        CompanyQuery => ("read/list-companies", "read/count-companies", "company"),
        MeasureQuery => ("read/list-measures", "read/count-measures", "measure"),
        IndicatorQuery => ("read/list-indicators", "read/count-indicators", "indicator"),
        SourceQuery => ("read/list-sources", "read/count-sources", "source"),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "There is no statement for such a list."),
    };

    private static (string Name, object? Value)[] GetConditions(EntityQuery query, MineralTree minerals) => query switch
    {
        CountryQuery { Alliance: not null } members => [("alliance", members.Alliance), ("asOf", IsoDate.Format(members.AsOf))],
        MineralQuery children =>
        [
            ("parent", children.Parent),
            ("critical", children.CriticalFor is { } use ? MineralUses.FindIds(minerals, use) : null),
        ],
        CompanyQuery companies => [("country", companies.Country), ("stateOwned", companies.StateOwned)],
        MeasureQuery measures =>
        [
            ("issuer", measures.Issuer), ("target", measures.Target), ("minerals", GetClosure(measures, minerals)),
            ("kinds", measures.Kinds?.Select(EnumNames.Format)), ("asOf", IsoDate.Format(measures.AsOf)),
        ],
        SourceQuery sources => [("kinds", sources.Kinds?.Select(EnumNames.Format))],
        _ => [],
    };

    private static IReadOnlyList<string>? GetClosure(MeasureQuery measures, MineralTree minerals) =>
        measures.Mineral is null ? null : minerals.Closure(measures.Mineral);
}
