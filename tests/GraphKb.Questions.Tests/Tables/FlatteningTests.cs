using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Tests.Tables;

/// <summary>Answers as rows, on <see cref="Testing.TinyChain"/>.</summary>
public sealed class FlatteningTests
{
    [Fact]
    public async Task A_row_is_an_item_of_the_first_list_and_objects_are_columns_with_dots() => Assert.Equal(
        """
        id,aggregate,country.code,operator.id
        site:refinery,false,MYS,company:local
        supply count = 7
        """,
        await FlattenAsync("""
            # What?
            query Q {
              supplies(first: 0) { totalCount }
              sites(where: { stages: [REFINING] }) { nodes { id aggregate country { code } operator { id } } }
            }
            """, ("supplies.totalCount", "supply count")));

    [Fact]
    public async Task A_list_inside_a_row_shares_a_cell_and_its_unknown_values_are_blank() => Assert.Equal(
        """
        id,suppliers.tonnes,suppliers.from.id
        site:market,12; ,site:plant; site:depot
        """,
        await FlattenAsync("""
            # What?
            query Q {
              sites(where: { ids: ["site:market"] }) { nodes { id suppliers(asOf: "2026-01-01") { tonnes from { id } } } }
            }
            """));

    [Fact]
    public async Task A_path_through_a_list_makes_a_row_of_each_inner_item_and_repeats_what_is_around_it() => Assert.Equal(
        """
        id,suppliers.tonnes,suppliers.from.id
        site:market,12,site:plant
        site:market,,site:depot
        site:mine,,
        """,
        await FlattenAsync("""
            # What?
            #
            # rows: sites.nodes.suppliers
            query Q {
              sites(where: { ids: ["site:market", "site:mine"] }) { nodes { id suppliers(asOf: "2026-01-01") { tonnes from { id } } } }
            }
            """));

    [Fact]
    public async Task Several_paths_fill_one_table_that_names_the_part() => Assert.Equal(
        """
        part,id,stage
        a,site:mine,MINING
        b,site:pit,
        """,
        await FlattenAsync("# What?\n# rows: a, b\nquery Q { a: site(id: \"site:mine\") { id stage } b: site(id: \"site:pit\") { id } }"));

    [Fact]
    public async Task Evidence_has_no_columns() => Assert.Equal(
        """
        id
        site:mine
        """,
        await FlattenAsync("""
            # What?
            # evidence: sources
            query Q { sites(where: { ids: ["site:mine"] }) { nodes { id sources { id } } } }
            """));

    [Fact]
    public async Task A_variable_with_several_values_is_a_column()
    {
        var answer = await TinyAnswers.AskAsync(
            "# What?\nquery Q($of: CountryCode!) { sites(where: { countries: [$of] }) { totalCount nodes { id } } }", ("of", "AUS,MYS"));
        var table = Flattening.Flatten(answer);

        Assert.Equal(["of", "id"], table.Columns.Select(column => column.Name));
        Assert.Equal(["AUS site:mine", "MYS site:refinery"], table.Rows.Select(row => string.Join(' ', row)));
        Assert.Equal(["AUS: sites.totalCount 1", "MYS: sites.totalCount 1"], table.Values.Select(value => $"{value.Key} {value.Value}"));
    }

    [Fact]
    public async Task An_answer_without_a_list_is_one_row() => Assert.Equal(
        """
        dataset.entities
        22
        """,
        await FlattenAsync("# What?\nquery Q { dataset { entities } }"));

    [Fact]
    public async Task Rows_that_are_not_selected_are_an_error()
    {
        var answer = await TinyAnswers.AskAsync("# What?\n# rows: nowhere.nodes\nquery Q { dataset { facts } }");

        Assert.Contains(
            "names nowhere, which is no selected object",
            Assert.Throws<ArgumentException>(() => Flattening.Flatten(answer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_leaves_out_what_has_no_value()
    {
        const string Document = """
            # What?
            # view: /?mineral={mineral}&through={stages},control:{of}&day={asOf}
            query Q($mineral: ID! = "mineral:re", $of: CountryCode! = "CHN", $stages: [Stage!], $asOf: Date) {
              exposure(mineral: $mineral, to: { stages: $stages, controlledBy: [$of] }, asOf: $asOf) { atLeast }
            }
            """;

        Assert.Equal("http://kb/?mineral=re&through=control:CHN", ViewLink.Create(await TinyAnswers.AskAsync(Document), "http://kb"));
        Assert.Equal(
            "/?mineral=re&through=MINING,REFINING,control:CHN&day=2026-01-01",
            ViewLink.Create(await TinyAnswers.AskAsync(Document, ("stages", "MINING,REFINING"), ("asOf", "2026-01-01")), ""));
    }

    private static async Task<string> FlattenAsync(string document, params (string Key, string Name)[] values)
    {
        var table = Flattening.Flatten(await TinyAnswers.AskAsync(document));
        var rows = table.Rows.Select(row => string.Join(',', row.Select(CellText)));
        var outside = values.Select(value => $"{value.Name} = {table.Values.Single(pair => pair.Key == value.Key).Value}");
        return string.Join('\n', [string.Join(',', table.Columns.Select(column => column.Name)), .. rows, .. outside]);
    }

    private static string CellText(object? cell) => cell is bool truth ? truth ? "true" : "false" : FormattableString.Invariant($"{cell}");
}
