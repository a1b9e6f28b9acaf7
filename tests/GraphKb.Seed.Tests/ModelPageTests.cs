using System.Globalization;
using GraphKb.Model.Schemas;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The list of files and columns in docs/model.md, and docs/columns.md, agree with the schema of the data package.</summary>
public sealed class ModelPageTests
{
    private const string Header = "| File | Columns |\n|---|---|\n";
    private static readonly string[] Evidence = ["confidence", "sources", "note"];
    private static readonly string Page = Repository.GetPath("docs", "model.md");

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the list.</summary>
    [Fact]
    public void The_page_lists_every_file_with_its_columns_and_marks_the_required_ones()
    {
        var text = File.ReadAllText(Page);
        var start = text.IndexOf(Header, StringComparison.Ordinal) + Header.Length;
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var rows = string.Join('\n', PackageSchema.All.Select(table => $"| {table.FileName} | {string.Join(", ", Columns(table))} |"));
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(Page, text[..start] + rows + text[end..]);
        }
        else
        {
            Assert.Equal(rows, text[start..end]);
        }
    }

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the page.</summary>
    [Fact]
    public void The_page_of_columns_has_the_meaning_and_unit_of_every_column()
    {
        var page = Repository.GetPath("docs", "columns.md");
        var text = string.Join('\n', ["# The columns of the data package", "", .. PackageSchema.All.SelectMany(Describe)]);
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(page, text);
        }

        Assert.Equal(text, File.ReadAllText(page));
    }

    private static IEnumerable<string> Describe(Table table) =>
    [
        $"## {table.FileName}", "", table.Description, "",
        "| Column | Meaning | Values |", "|---|---|---|",
        .. table.Columns.Where(column => !column.IsPackage).Select(column =>
            $"| {(column.IsRequired ? $"**{column.Name}**" : column.Name)} | {column.Description} | {DescribeValues(column)} |"),
        "",
    ];

    private static string DescribeValues(Column column) => column.Kind switch
    {
        ColumnKind.Number => string.Create(CultureInfo.InvariantCulture, $"{column.Minimum} to {column.Maximum}"),
        ColumnKind.Enum or ColumnKind.EnumList => string.Join(", ", column.AllowedNames),
        ColumnKind.Reference or ColumnKind.ReferenceList => EntityKindNames.Join(column.Targets),
        ColumnKind.Flag => "true, false",
        _ => column.PatternMeaning ?? "",
    };

    // The page describes the evidence of facts once, above the list; the column package is described on the page about layers.
    private static IEnumerable<string> Columns(Table table) => table.Columns
        .Where(column => !column.IsPackage && (!table.IsFact || !Evidence.Contains(column.Name)))
        .Select(column => column.IsRequired ? $"**{column.Name}**" : column.Name)
        .Concat(table.IsFact ? ["evidence"] : []);
}
