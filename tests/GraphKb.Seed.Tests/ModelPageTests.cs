using GraphKb.Model.Schemas;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The list of files and columns in docs/model.md agrees with the schema of the data package.</summary>
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

    // The page describes the evidence of facts once, above the list.
    private static IEnumerable<string> Columns(Table table) => table.Columns
        .Where(column => !table.IsFact || !Evidence.Contains(column.Name))
        .Select(column => column.IsRequired ? $"**{column.Name}**" : column.Name)
        .Concat(table.IsFact ? ["evidence"] : []);
}
