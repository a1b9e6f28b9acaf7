using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using CsvHelper.Configuration;
using DuckDB.NET.Data;
using ExcelDataReader;
using GraphKb.Questions.Asking;

namespace GraphKb.Questions.Tests.Formats;

/// <summary>Every format is read back by a library that is not ours.</summary>
public sealed class FormatTests
{
    private const string Document = """
        # Which supplies are there?
        #
        # `tonnes` are a year.
        #
        # view: /mineral/{mineral}
        query Q($mineral: ID! = "mineral:nd", $first: Int = 2) {
          supplies(where: { mineral: $mineral }, orderBy: TONNES, first: $first) {
            totalCount
            nodes { id from { id name latitude longitude aggregate } to { id latitude longitude } tonnes confidence sources { id } }
          }
        }
        """;

    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Excel_has_the_answer_its_sources_and_what_it_is()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = new MemoryStream(await TinyAnswers.WriteAsync(await TinyAnswers.AskAsync(Document), "xlsx"));
        using var reader = ExcelReaderFactory.CreateReader(stream);

        Assert.Equal("answer", reader.Name);
        Assert.Equal(["id", "from.id", "from.name", "from.latitude"], ReadRow(reader)[..4]);
        Assert.Equal("site:plant", ReadRow(reader)[1]);
        Assert.Equal("site:refinery", ReadRow(reader)[1]);
        reader.NextResult();
        Assert.Equal("sources", reader.Name);
        Assert.Equal(["id", "title", "publisher", "published", "url"], ReadRow(reader));
        Assert.Equal(["source:s", "A source", null, null, "https://example.org"], ReadRow(reader));
        reader.NextResult();
        Assert.Equal("about", reader.Name);
        var about = new List<string>();
        while (reader.Read())
        {
            about.Add($"{reader.GetValue(0)}={reader.GetValue(1)}");
        }

        Assert.Contains("question=Which supplies are there?", about);
        Assert.Contains("variables=mineral=mineral:nd, first=2", about);
        Assert.Contains("explorer=http://kb/mineral/nd", about);
        Assert.Contains("share of estimates=0", about);
        Assert.Contains("supplies.totalCount=7", about);
    }

    [Fact]
    public async Task What_is_unknown_is_a_blank_cell_of_Excel()
    {
        using var stream = new MemoryStream(await TinyAnswers.WriteAsync(await TinyAnswers.AskAsync(Document, ("first", "9")), "xlsx"));
        using var archive = new ZipArchive(stream);
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open());

        Assert.DoesNotContain("<t></t>", await reader.ReadToEndAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_comments_before_its_rows()
    {
        var text = Encoding.UTF8.GetString(await TinyAnswers.WriteAsync(await TinyAnswers.AskAsync(Document), "csv"));
        using var reader = new CsvReader(
            new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true, Comment = '#' });
        var rows = reader.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row).ToList();

        Assert.Contains("# question: Which supplies are there?\r\n", text, StringComparison.Ordinal);
        Assert.Contains("# source source:s: A source; ; ; https://example.org\r\n", text, StringComparison.Ordinal);
        Assert.Equal(["12", "10"], rows.Select(row => row["tonnes"]));
        Assert.Equal(["site:plant", "site:refinery"], rows.Select(row => row["from.id"]));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("#x", "\"#x\"")]
    [InlineData("country:KOR#REFINING", "\"country:KOR#REFINING\"")]
    [InlineData("plain", "plain")]
    public async Task A_text_that_a_spreadsheet_would_run_is_only_text(string text, string expected)
    {
        var answer = await TinyAnswers.AskAsync("# What?\nquery Q { sites(first: 1) { nodes { name } } }");
        var data = JsonSerializer.SerializeToElement(new { sites = new { nodes = new[] { new { name = text } } } });
        var csv = Encoding.UTF8.GetString(await TinyAnswers.WriteAsync(answer with { Parts = [data] }, "csv"));

        Assert.EndsWith($"name\r\n{expected}\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DuckDB_reads_the_types_the_rows_and_the_metadata_of_Parquet()
    {
        var file = Path.Combine(Path.GetTempPath(), $"graphkb-{Environment.ProcessId}.parquet");
        var bytes = await TinyAnswers.WriteAsync(await TinyAnswers.AskAsync(Document, ("first", "9")), "parquet");
        await File.WriteAllBytesAsync(file, bytes, Stop);
        try
        {
            await using var connection = new DuckDBConnection("DataSource=:memory:");
            await connection.OpenAsync(Stop);

            Assert.Equal(
                "VARCHAR DOUBLE BOOLEAN",
                Query(connection, $"select typeof(id), typeof(tonnes), typeof(\"from.aggregate\") from '{file}' limit 1"));
            Assert.Equal("7 36", Query(connection, $"select count(*), sum(tonnes) from '{file}'"));
            Assert.Equal("1", Query(connection, $"select count(*) from '{file}' where tonnes is null"));
            Assert.Contains(
                "source:s",
                Query(connection, $"select decode(value) from parquet_kv_metadata('{file}') where decode(key) = 'graphkb.sources'"),
                StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Parquet_has_whole_numbers()
    {
        var file = Path.Combine(Path.GetTempPath(), $"graphkb-{Environment.ProcessId}-whole.parquet");
        var answer = await TinyAnswers.AskAsync("query Q { statistics(first: 1) { nodes { year fromYear tonnes } } }");
        await File.WriteAllBytesAsync(file, await TinyAnswers.WriteAsync(answer, "parquet"), Stop);
        try
        {
            await using var connection = new DuckDBConnection("DataSource=:memory:");
            await connection.OpenAsync(Stop);

            Assert.Equal("2024 true", Query(connection, $"select year, fromYear is null from '{file}'").ToLowerInvariant());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Json_has_the_answer_of_GraphQL_with_its_evidence()
    {
        using var json = JsonDocument.Parse(await TinyAnswers.WriteAsync(await TinyAnswers.AskAsync(Document), "json"));

        Assert.Equal(7, json.RootElement.GetProperty("data").GetProperty("supplies").GetProperty("totalCount").GetInt32());
        Assert.Equal("source:s", json.RootElement.GetProperty("sources")[0].GetProperty("id").GetString());
        Assert.Equal("tiny", json.RootElement.GetProperty("about").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Several_answers_of_Json_have_their_variables()
    {
        var answer = await TinyAnswers.AskAsync(Document, ("mineral", "mineral:nd,mineral:re"));
        using var json = JsonDocument.Parse(await TinyAnswers.WriteAsync(answer, "json"));

        Assert.Equal(
            ["mineral:nd", "mineral:re"],
            json.RootElement.GetProperty("answers").EnumerateArray()
                .Select(one => one.GetProperty("variables").GetProperty("mineral").GetString()));
    }

    [Fact]
    public async Task GeoJson_has_a_line_where_both_ends_have_a_place_and_null_without_any()
    {
        var answer = await TinyAnswers.AskAsync(Document);
        var data = JsonSerializer.SerializeToElement(new
        {
            supplies = new
            {
                nodes = new object[]
                {
                    new { id = "a", from = new { latitude = 1.5, longitude = 2 }, to = new { latitude = 3, longitude = 4 } },
                    new { id = "b", from = new { latitude = (double?)null, longitude = 2 }, to = new { latitude = 3, longitude = 4 } },
                    new { id = "c", from = (object?)null, to = (object?)null },
                },
            },
        });
        using var json = JsonDocument.Parse(await TinyAnswers.WriteAsync(answer with { Parts = [data] }, "geojson"));

        Assert.Equal(
            [
                "{\"type\":\"LineString\",\"coordinates\":[[2,1.5],[4,3]]}", "{\"type\":\"Point\",\"coordinates\":[4,3]}", "null",
            ],
            json.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("geometry").GetRawText()));
    }

    [Fact]
    public async Task GraphMl_has_the_sites_of_supplies_as_nodes_and_the_supplies_as_edges()
    {
        var graph = await ReadGraphMlAsync(await TinyAnswers.AskAsync(Document));

        Assert.Equal(
            ["site:plant", "site:market", "site:refinery"],
            graph.Descendants(GraphMl + "node").Select(node => node.Attribute("id")!.Value));
        Assert.Equal(["site:plant site:market 12", "site:refinery site:plant 10"], ListEdges(graph, "tonnes"));
        var type = graph.Elements(GraphMl + "key").Single(key => key.Attribute("id")!.Value == "edge.tonnes").Attribute("attr.type");
        Assert.Equal("double", type!.Value);
    }

    [Fact]
    public async Task GraphMl_has_each_of_several_edges_without_ids_between_the_same_ends()
    {
        var answer = await TinyAnswers.AskAsync("# What?\nquery Q { supplies { nodes { from { id } to { id } tonnes } } }");
        var supplies = Enumerable.Range(1, 2).Select(tonnes => new { from = new { id = "site:a" }, to = new { id = "site:b" }, tonnes });
        var data = JsonSerializer.SerializeToElement(new { supplies = new { nodes = supplies } });

        Assert.Equal(
            ["site:a site:b 1", "site:a site:b 2"], ListEdges(await ReadGraphMlAsync(answer with { Parts = [data] }), "tonnes"));
    }

    [Fact]
    public async Task GraphMl_has_what_is_selected_of_a_node_anywhere()
    {
        var graph = await ReadGraphMlAsync(await TinyAnswers.AskAsync(
            "# What?\nquery Q { supplies { nodes { id from { id name } to { id stage } } } }"));

        var plant = graph.Descendants(GraphMl + "node").Single(node => node.Attribute("id")!.Value == "site:plant");
        Assert.Equal(("plant", "MANUFACTURING"), (GetData(plant, "node.name"), GetData(plant, "node.stage")));
    }

    [Fact]
    public async Task Several_answers_of_GraphMl_are_networks_of_their_own()
    {
        var graph = await ReadGraphMlAsync(await TinyAnswers.AskAsync(
            """
            # What?
            query Q($of: ID! = "site:market") {
              flow(mineral: "mineral:re", of: { ids: [$of] }, asOf: "2026-01-01") { nodes { key tonnes } links { from to tonnes } }
            }
            """,
            ("of", "site:plant,site:refinery")));

        Assert.Contains("site:plant site:mine#MINING site:plant site:refinery#REFINING 9", ListEdges(graph, "tonnes"));
        Assert.Contains("site:refinery site:mine#MINING site:refinery site:refinery#REFINING 9", ListEdges(graph, "tonnes"));
        Assert.Equal(
            ["site:plant", "site:refinery"],
            graph.Descendants(GraphMl + "node").Select(node => GetData(node, "node.asked.of")).Distinct());
    }

    private static async Task<XElement> ReadGraphMlAsync(QuestionAnswer answer)
    {
        using var stream = new MemoryStream(await TinyAnswers.WriteAsync(answer, "graphml"));
        return XDocument.Load(stream).Root!;
    }

    private static List<string> ListEdges(XElement graph, string key) =>
        [.. graph.Descendants(GraphMl + "edge").Select(edge =>
            $"{edge.Attribute("source")!.Value} {edge.Attribute("target")!.Value} {GetData(edge, "edge." + key)}")];

    private static string GetData(XElement item, string key) =>
        item.Elements(GraphMl + "data").Single(data => data.Attribute("key")!.Value == key).Value;

    private static List<object?> ReadRow(IExcelDataReader reader)
    {
        Assert.True(reader.Read());
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)];
    }

    private static string Query(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return string.Join(' ', Enumerable.Range(0, reader.FieldCount)
            .Select(index => Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture)));
    }
}
