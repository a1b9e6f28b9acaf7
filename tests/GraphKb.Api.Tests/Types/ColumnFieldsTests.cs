using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded;

namespace GraphKb.Api.Tests.Types;

/// <summary>Compares the columns of the data package with the fields of the GraphQL type that has the name of the table's rows.</summary>
public sealed class ColumnFieldsTests
{
    // Columns whose field differs from the rule, with the reason.
    private static readonly Dictionary<string, string> Differences = new(StringComparer.Ordinal)
    {
        ["Ownership.share: Float!"] = "Where bounds are given in its place, it is the lower one.",
        ["Statistic.country: Country"] = "The code WLD is no country: null means the world.",
    };

    private static readonly Dictionary<string, string> FieldTypes = ReadFieldTypes();

    [Fact]
    public void Every_column_of_every_table_is_a_field_under_its_own_name()
    {
        var fields = GetColumns().Select(column => column.Field).ToList();

        Assert.True(fields.Count > 100);
        Assert.Equal([], fields.Where(field => !FieldTypes.ContainsKey(field)));
    }

    [Fact]
    public void A_field_is_a_list_where_its_column_is_one_and_null_only_where_a_blank_cell_means_unknown()
    {
        var different = GetFields().Where(field => !HasShape(field.Type, field.Column)).Select(field => $"{field.Name}: {field.Type}");

        Assert.Equal(Differences.Keys, different);
    }

    [Fact]
    public void A_reference_is_a_field_with_the_entity()
    {
        var ids = GetFields()
            .Where(field => field.Column.Kind is ColumnKind.Reference or ColumnKind.ReferenceList)
            .Where(field => GetName(field.Type) is "ID" or "String")
            .Select(field => field.Name);

        Assert.Equal([], ids);
    }

    [Fact]
    public void The_description_defines_null_the_order_of_a_list_and_the_unit_of_tonnes()
    {
        var descriptions = SchemaText.GetDescriptions(PrintSchema()).ToDictionary(part => part.Name, part => part.Text!);
        var incomplete =
            from field in GetFields()
            let text = descriptions[field.Name]
            where (!field.Type.EndsWith('!') && !text.Contains("null", StringComparison.Ordinal))
                || (IsList(field.Column) && !text.Contains("order", StringComparison.Ordinal))
                || (field.Column.Name == "tonnes" && !text.Contains("tonnes", StringComparison.OrdinalIgnoreCase))
            select $"{field.Name}: {text}";

        Assert.Equal([], incomplete);
    }

    private static bool HasShape(string type, Column column)
    {
        var name = GetName(type);
        return type == column switch
        {
            _ when IsList(column) => $"[{name}!]!",
            { IsRequired: true } or { HasDefault: true } => name + "!",
            _ => name,
        };
    }

    private static bool IsList(Column column) => column.Kind is ColumnKind.TextList or ColumnKind.ReferenceList or ColumnKind.EnumList;

    private static string GetName(string type) => type.Trim('[', ']', '!');

    private static IEnumerable<(string Field, Column Column)> GetColumns() =>
        from table in PackageSchema.All
        let type = table.Accept(new RowName())
        from column in table.Columns
        where table.IsEntity || table.IsFact || column.Name != "entity" // The entity is the parent of the field.
        select ($"{type}.{column.PropertyName}", column);

    private static IEnumerable<(string Name, string Type, Column Column)> GetFields() =>
        from column in GetColumns()
        where FieldTypes.ContainsKey(column.Field)
        select (column.Field, FieldTypes[column.Field], column.Column);

    /// <summary>The type of each field, such as <c>String!</c> of <c>Site.name</c>.</summary>
    private static Dictionary<string, string> ReadFieldTypes()
    {
        const string type = "type ";
        return SchemaText.GetLines(PrintSchema())
            .Where(line => line.StartsWith(type, StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal))
            .Select(line => line[type.Length..].Split(": "))
            .Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    private static string PrintSchema()
    {
        using var executor = new GraphQlExecutor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        return executor.PrintSchema();
    }

    private sealed class RowName : ITableVisitor<string>
    {
        public string VisitEntities<T>(EntityTable<T> table)
            where T : Entity => typeof(T).Name;

        public string VisitFacts<T>(FactTable<T> table)
            where T : Fact => typeof(T).Name;

        public string VisitNames<T>(NameTable<T> table)
            where T : EntityName => typeof(T).Name;
    }
}
