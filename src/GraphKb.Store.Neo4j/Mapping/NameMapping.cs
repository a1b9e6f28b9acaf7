using GraphKb.Analysis.Errors;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Mapping;

/// <summary>
/// Aliases and identifiers as properties of their entity's node. Neo4j has no lists of lists, so each column is a list of its own, and the
/// items at one position of all lists are one row: <c>aliases</c>, <c>aliasLanguages</c>, <c>aliasKinds</c>, <c>aliasSources</c> and
/// <c>aliasPackages</c>; <c>identifiers</c>, such as <c>WIKIDATA:Q1407913</c>, <c>identifierSources</c> and <c>identifierPackages</c>. A
/// blank is an empty text, and several sources are joined by <c>;</c>. The lists of packages are absent where no row names one.
/// </summary>
internal static class NameMapping
{
    /// <summary>The names of all properties that other names can have.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [
            "aliases", "aliasLanguages", "aliasKinds", "aliasSources", "aliasPackages",
            "identifiers", "identifierSources", "identifierPackages",
        ];

    /// <summary>Adds the names of an entity to its properties; nothing where it has none.</summary>
    public static Properties WithNames(this Properties properties, EntityNames names)
    {
        if (names.Aliases.Count > 0)
        {
            properties.With("aliases", names.Aliases.Select(row => row.Text).ToArray())
                .With("aliasLanguages", names.Aliases.Select(row => row.Language ?? "").ToArray())
                .With("aliasKinds", names.Aliases.Select(row => row.Kind is { } kind ? EnumNames.Format(kind) : "").ToArray())
                .With("aliasSources", names.Aliases.Select(row => string.Join(';', row.Sources)).ToArray())
                .WithPackages("aliasPackages", names.Aliases);
        }

        return names.Identifiers.Count == 0 ? properties
            : properties.With("identifiers", names.Identifiers.Select(row => row.Key).ToArray())
                .With("identifierSources", names.Identifiers.Select(row => string.Join(';', row.Sources)).ToArray())
                .WithPackages("identifierPackages", names.Identifiers);
    }

    private static Properties WithPackages(this Properties properties, string property, IReadOnlyList<EntityName> rows) =>
        rows.All(row => row.Package is null) ? properties
            : properties.With(property, rows.Select(row => row.Package ?? "").ToArray());

    /// <summary>Reads the names of the entity of a node.</summary>
    /// <exception cref="Analysis.Errors.KnowledgeException">The properties have another form.</exception>
    public static EntityNames Read(IReadOnlyDictionary<string, object?> properties)
    {
        var id = BrokenData.RequireText(properties.GetValueOrDefault("id"));
        var aliases = ReadRows(id, properties, "aliases", "aliasLanguages", "aliasKinds", "aliasSources");
        var packages = ReadPackages(id, properties, "aliasPackages", aliases.Length);
        var identifiers = ReadRows(id, properties, "identifiers", "identifierSources");
        var otherPackages = ReadPackages(id, properties, "identifierPackages", identifiers.Length);
        return aliases.Length == 0 && identifiers.Length == 0 ? EntityNames.None
            : new(
                [.. aliases.Zip(packages, (row, package) => ReadAlias(id, row) with { Package = package })],
                [.. identifiers.Zip(otherPackages, (row, package) => ReadIdentifier(id, row) with { Package = package })]);
    }

    private static Alias ReadAlias(string id, string[] row) => new(
        id, row[0], row[1].Length == 0 ? null : row[1],
        row[2].Length == 0 ? null : EnumNames.Find<AliasKind>(row[2]) ?? throw Broken(id, "aliasKinds"), row[3].Split(';'));

    private static Identifier ReadIdentifier(string id, string[] row)
    {
        var colon = row[0].IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? null : EnumNames.Find<IdentifierScheme>(row[0][..colon]);
        return new(id, scheme ?? throw Broken(id, "identifiers"), row[0][(colon + 1)..], row[1].Split(';'));
    }

    private static IEnumerable<string?> ReadPackages(string id, IReadOnlyDictionary<string, object?> properties, string property, int count)
    {
        var packages = ReadRows(id, properties, property);
        return packages.Length == 0 ? Enumerable.Repeat<string?>(null, count)
            : packages.Length == count ? packages.Select(row => row[0].Length == 0 ? null : row[0]) : throw Broken(id, property);
    }

    private static string[][] ReadRows(string id, IReadOnlyDictionary<string, object?> properties, params string[] columns)
    {
        var lists = Array.ConvertAll(columns, column => properties.GetValueOrDefault(column) switch
        {
            null => [],
            object?[] list when Array.TrueForAll(list, item => item is string) => Array.ConvertAll(list, item => (string)item!),
            _ => throw Broken(id, column),
        });
        var other = Array.FindIndex(lists, list => list.Length != lists[0].Length);
        return other >= 0 ? throw Broken(id, columns[other])
            : [.. Enumerable.Range(0, lists[0].Length).Select(index => Array.ConvertAll(lists, list => list[index]))];
    }

    private static KnowledgeException Broken(string id, string property) =>
        BrokenData.Error($"{id}: its {property} is not a list of texts that fits the other lists of its names");
}
