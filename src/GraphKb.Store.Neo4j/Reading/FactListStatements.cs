using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Model.Text;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>The statements that list, count and find facts.</summary>
internal static class FactListStatements
{
    // Fact ids begin with a lower-case letter.
    private const string BeforeAllIds = "";
    private const string AfterAllIds = "~";

    /// <summary>Creates the statement of a page, one row more than the page has. Its columns are type, from, to and properties.</summary>
    public static Statement CreatePage(FactQuery query, PageRange<ValuePosition> range, EntityTables tables)
    {
        var page = query.OrderBy == FactOrder.Id ? CreatePageById(query, range, tables) : CreatePageByValue(query, range, tables);
        return (range.IsFromEnd ? page.Descending() : page) with { MayTakeLong = true };
    }

    /// <summary>Creates the statement that counts what a list has on all pages.</summary>
    public static Statement CreateCount(FactQuery query, EntityTables tables) =>
        Statement.Load("read/count-matching-facts", GetConditions(query.Where, tables)).ForType(GetType(query.Kind)) with
        {
            MayTakeLong = true,
        };

    /// <summary>Creates the statement that finds facts of one kind by id.</summary>
    public static Statement CreateLookup(FactKind kind, IEnumerable<string> ids) => Statement.Load(
        "read/facts-by-id",
        ("rows", ids.Select(id => new Dictionary<string, object?> { ["from"] = GetStart(kind, id), ["id"] = id })))
        .ForType(GetType(kind));

    private static Statement CreatePageById(FactQuery query, PageRange<ValuePosition> range, EntityTables tables) => Statement.Load(
        "read/list-facts",
        [
            .. GetConditions(query.Where, tables),
            ("after", range.After?.Id ?? BeforeAllIds), ("before", range.Before?.Id ?? AfterAllIds), ("first", range.Count + 1),
        ]).ForType(GetType(query.Kind));

    private static Statement CreatePageByValue(FactQuery query, PageRange<ValuePosition> range, EntityTables tables) => Statement.Load(
        "read/list-facts-by-value",
        [
            .. GetConditions(query.Where, tables),
            ("value", query.OrderBy == FactOrder.Tonnes ? "tonnes" : "confidence"),
            ("afterId", range.After?.Id), ("afterRank", 0.0 - range.After?.Value),
            ("beforeId", range.Before?.Id), ("beforeRank", 0.0 - range.Before?.Value), ("first", range.Count + 1),
        ]).ForType(GetType(query.Kind));

    private static (string Name, object? Value)[] GetConditions(FactFilter where, EntityTables tables) =>
    [
        ("minerals", where.Mineral is null ? null : tables.Minerals.Closure(where.Mineral)),
        ("countries", where.Countries),
        ("about", where.About),
        ("sources", where.Sources),
        ("minConfidence", where.MinConfidence),
        ("maxConfidence", where.MaxConfidence),
        ("tonnesKnown", where.TonnesKnown),
        ("measure", where.Measure is { } measure ? EnumNames.Format(measure) : null),
        ("years", where.Years?.Select(year => (object)year)),
        ("asOf", where.AsOf is { } day ? IsoDate.Format(day) : null),
    ];

    // The type of the relationships; for all kinds the alternatives.
    private static string GetType(FactKind? kind) => string.Join(
        '|', (kind is { } one ? [one] : FactKinds.All).Select(each => FactKinds.GetTable(each).Accept(new GetRelationshipType())));

    // The entity at which a fact starts is the first part of its natural key, the second part of its id.
    private static string GetStart(FactKind kind, string id)
    {
        var part = id.Split(':') is [_, var first, ..] ? Uri.UnescapeDataString(first) : "";
        return kind switch
        {
            FactKind.Membership or FactKind.Score or FactKind.Statistic or FactKind.Trade => EntityId.ForCountry(part),
            FactKind.Ownership => part.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
                ? $"{part[..dot]}:{part[(dot + 1)..]}" : part,
            _ => EntityId.WithKind(part, "site"),
        };
    }

    private sealed class GetRelationshipType : ITableVisitor<string>
    {
        public string VisitEntities<T>(EntityTable<T> table)
            where T : Entity => throw new NotSupportedException($"{table.Name} is not a table of facts.");

        public string VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException($"{table.Name} is not a table of facts.");

        public string VisitFacts<T>(FactTable<T> table)
            where T : Fact => table.RelationshipType;
    }
}
