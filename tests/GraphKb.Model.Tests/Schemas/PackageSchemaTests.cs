using System.Globalization;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Model.Tests.Schemas;

public sealed class PackageSchemaTests
{
    public static readonly TheoryData<string> TableNames = [.. PackageSchema.All.Select(table => table.Name)];

    [Fact]
    public void Tables_are_the_files_of_the_data_package() => Assert.Equal(
        [
            "countries.csv", "alliances.csv", "minerals.csv", "companies.csv", "sites.csv", "measures.csv", "sources.csv",
            "indicators.csv",
            "aliases.csv", "identifiers.csv", "supplies.csv", "capacities.csv", "holdings.csv", "ownerships.csv", "memberships.csv",
            "statistics.csv", "trades.csv", "scores.csv",
        ],
        PackageSchema.All.Select(table => table.FileName));

    [Theory]
    [InlineData("countries", "code")]
    [InlineData("sites", "id")]
    [InlineData("aliases", "entity, text")]
    [InlineData("identifiers", "entity, scheme, value")]
    [InlineData("supplies", "from, to, mineral, form, since")]
    [InlineData("capacities", "site, mineral, since")]
    [InlineData("ownerships", "owner, owned, class, since")]
    [InlineData("memberships", "country, alliance, since")]
    [InlineData("statistics", "country, mineral, measure, year, from_year, sources")]
    [InlineData("trades", "exporter, importer, mineral, hs, year")]
    [InlineData("indicators", "id")]
    [InlineData("scores", "country, indicator, year")]
    public void A_key_is_the_id_or_the_natural_key(string table, string expected) =>
        Assert.Equal(expected, string.Join(", ", PackageSchema.Find(table)!.Key.Select(column => column.Name)));

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Every_column_is_read_and_written(string table) => PackageSchema.Find(table)!.Accept(new FullRow());

    [Theory]
    [MemberData(nameof(TableNames))]
    public void Blank_cells_become_unknown_values_or_defaults(string table) => PackageSchema.Find(table)!.Accept(new BlankRow());

    [Theory]
    [MemberData(nameof(TableNames))]
    public void A_key_or_a_required_column_never_has_a_default(string table) =>
        Assert.DoesNotContain(PackageSchema.Find(table)!.Columns, column => column.HasDefault && (column.IsRequired || column.IsKey));

    [Fact]
    public void Facts_begin_with_the_columns_of_their_two_ends() => Assert.Equal(
        [
            "(Site)-[:SUPPLIES]->(Site)", "(Site)-[:HANDLES]->(Mineral)", "(Site)-[:HOLDS]->(Mineral)",
            "(Company, CountryId)-[:OWNS]->(Company, Site)", "(Country)-[:MEMBER_OF]->(Alliance)", "(Country)-[:REPORTS]->(Mineral)",
            "(Country)-[:EXPORTS_TO]->(Country)", "(Country)-[:SCORES]->(Indicator)",
        ],
        PackageSchema.Facts.Select(table => table.Accept(new Relationship())));

    [Fact]
    public void Properties_are_named_in_camel_case()
    {
        Assert.Equal("criticalFor", PackageSchema.Minerals.Columns[PackageSchema.Minerals.IndexOf("critical_for")].PropertyName);
        Assert.Equal("tonnes", PackageSchema.Capacities.Columns[PackageSchema.Capacities.IndexOf("tonnes")].PropertyName);
    }

    [Fact]
    public void A_column_of_country_codes_converts_between_codes_and_ids()
    {
        Assert.Equal("country:KOR", PackageSchema.Memberships.From.ToEntityId("KOR"));
        Assert.Equal("KOR", PackageSchema.Memberships.From.FromEntityId("country:KOR"));
        Assert.Equal("country:CHN", PackageSchema.Ownerships.From.ToEntityId("country:CHN"));
        Assert.Equal("company:c", PackageSchema.Ownerships.From.FromEntityId("company:c"));
    }

    [Fact]
    public void A_column_is_found_by_its_name_and_others_are_not()
    {
        Assert.Equal(2, PackageSchema.Capacities.IndexOf("tonnes"));
        Assert.Equal(2, PackageSchema.Capacities.IndexOf(new string("tonnes".ToCharArray())));
        Assert.Equal(-1, PackageSchema.Capacities.IndexOf("Tonnes"));
    }

    private static string Format(CellValue value) => value.Kind switch
    {
        CellValueKind.Blank => "blank",
        CellValueKind.Number => value.Number.ToString(CultureInfo.InvariantCulture),
        CellValueKind.Whole => value.Whole.ToString(CultureInfo.InvariantCulture),
        CellValueKind.Day => IsoDate.Format(value.Day),
        CellValueKind.Flag => value.Flag ? "true" : "false",
        CellValueKind.List => string.Join(';', value.List),
        _ => value.Text,
    };

    private static string[] Describe<T>(Table<T> table, T row)
        where T : class => [.. table.Columns.Select(column => $"{column.Name} = {Format(column.Get(row))}")];

    private abstract class RowCheck : ITableVisitor<bool>
    {
        public bool VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Check(table);

        public bool VisitFacts<T>(FactTable<T> table)
            where T : Fact => Check(table);

        public bool VisitNames<T>(NameTable<T> table)
            where T : EntityName => Check(table);

        protected abstract bool Check<T>(Table<T> table)
            where T : class;
    }

    private sealed class FullRow : RowCheck
    {
        protected override bool Check<T>(Table<T> table)
        {
            var rows = table.GetRows(SamplePackage.Full);
            var cells = rows.Select(row => new DictionaryCells(
                table.Columns.ToDictionary(column => column.Name, column => column.Get(row)))).ToList();
            var copies = cells.Select(table.Create).ToList();

            Assert.DoesNotContain(table.Columns, column => rows.All(row => column.Get(row).IsBlank));
            Assert.Equal(table.Columns.Select(column => column.Name).Order(), cells.SelectMany(row => row.Read).Distinct().Order());
            Assert.Equal(rows.SelectMany(row => Describe(table, row)), copies.SelectMany(copy => Describe(table, copy)));
            Assert.Equal(copies, table.GetRows(table.WithRows(new DataPackage(), copies)));
            return true;
        }
    }

    private sealed class BlankRow : RowCheck
    {
        protected override bool Check<T>(Table<T> table)
        {
            // An ownership must have a share if it has no bounds.
            bool IsGiven(Column column) => column.IsRequired || (column.Name == "share" && table.Name == "ownerships");
            var row = table.GetRows(SamplePackage.Full)[0];
            var blanked = table.Columns.ToDictionary(column => column.Name, column =>
                IsGiven(column) ? column.Get(row) : CellValue.Blank);
            var copy = table.Create(new DictionaryCells(blanked));

            Assert.All(table.Columns, column =>
            {
                var expected = IsGiven(column) ? Format(column.Get(row)) : column.Name switch
                {
                    "confidence" => "1",
                    "status" => "OPERATING",
                    _ when column.Kind == ColumnKind.Flag => "false",
                    _ when column.Kind is ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList => "",
                    _ => "blank",
                };
                Assert.Equal($"{column.Name} = {expected}", $"{column.Name} = {Format(column.Get(copy))}");
                Assert.Equal(IsGiven(column) || column.HasDefault || expected.Length == 0, expected != "blank");
            });
            return true;
        }
    }

    private sealed class Relationship : ITableVisitor<string>
    {
        public string VisitEntities<T>(EntityTable<T> table)
            where T : Entity => throw new InvalidOperationException($"{table.Name} has entities; expected a table of facts.");

        public string VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new InvalidOperationException($"{table.Name} has names; expected a table of facts.");

        public string VisitFacts<T>(FactTable<T> table)
            where T : Fact => $"({table.From.Targets})-[:{table.RelationshipType}]->({table.To.Targets})";
    }
}
