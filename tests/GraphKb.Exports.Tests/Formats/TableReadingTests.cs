using System.Globalization;
using DuckDB.NET.Data;
using GraphKb.Exports.Selection;
using GraphKb.Testing;

namespace GraphKb.Exports.Tests.Formats;

/// <summary>Tables are read by DuckDB.</summary>
public sealed class TableReadingTests : IDisposable
{
    private readonly TinyExport _export = new();

    public void Dispose() => _export.Dispose();

    [Theory]
    [InlineData("edges.csv")]
    [InlineData("edges.parquet")]
    public async Task A_supply_is_a_row_with_its_sites_and_who_controls_them(string file)
    {
        await _export.WriteAsync("edges", new ExportSelection(TinyChain.Day, null));

        Assert.Equal(
            ["refinery|plant|REFINING|MANUFACTURING|MYS|JPN|CHN||mineral:nd|Néodyme|oxide|10|1|source:s"],
            Query($"""
                SELECT from_name, to_name, from_stage, to_stage, from_country, to_country, from_controller, to_controller, mineral,
                  mineral_name, form, tonnes, confidence, sources
                FROM '{_export.GetPath(file)}' WHERE "from" = 'site:refinery'
                """));
        Assert.Equal(["7|6"], Query($"SELECT count(*), count(tonnes) FROM '{_export.GetPath(file)}'"));
    }

    [Fact]
    public async Task Links_have_a_source_a_target_a_type_and_a_value_that_is_known()
    {
        await _export.WriteAsync("edges");

        Assert.Equal(
            ["site:pit|site:plant|mineral:nd|3", "site:plant|site:market|mineral:nd|12"],
            Query($"SELECT source, target, type, value FROM '{_export.GetPath("links.csv")}' WHERE value IN (3, 12) ORDER BY source"));
        Assert.Equal(["6"], Query($"SELECT count(*) FROM '{_export.GetPath("links.csv")}'"));
    }

    [Fact]
    public async Task Every_table_is_a_Parquet_file_with_its_names_and_types()
    {
        await _export.WriteAsync("parquet");

        Assert.Equal(
            ["2024-01-01|0.6|source:t", "2020-01-01|0.4|source:s"],
            Query($"""
                SELECT strftime(since, '%Y-%m-%d'), share, sources FROM '{_export.GetPath("ownerships.parquet")}'
                WHERE since IS NOT NULL ORDER BY since DESC
                """));
        Assert.Equal(["BOOLEAN"], Query($"SELECT typeof(aggregate) FROM '{_export.GetPath("sites.parquet")}' LIMIT 1"));
        Assert.Equal(["0"], Query($"SELECT count(*) FROM '{_export.GetPath("identifiers.parquet")}'"));
        Assert.Equal(18, Directory.GetFiles(_export.Target, "*.parquet").Length);
    }

    [Fact]
    public async Task A_Parquet_file_names_its_version_and_units()
    {
        await _export.WriteAsync("edges");

        Assert.Equal(["0123456789abcdef"], Query($"""
            SELECT decode(value) FROM parquet_kv_metadata('{_export.GetPath("edges.parquet")}')
            WHERE decode(key) = 'graphkb.version'
            """));
    }

    private static List<string> Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(
                index => reader.IsDBNull(index) ? "" : Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
