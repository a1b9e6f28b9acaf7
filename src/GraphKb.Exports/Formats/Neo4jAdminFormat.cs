using System.Text;
using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;
using GraphKb.Store.Neo4j.Loading;

namespace GraphKb.Exports.Formats;

/// <summary>Headers and rows for <c>neo4j-admin database import</c>, and a README with the command.</summary>
internal sealed class Neo4jAdminFormat : IExportFormat
{
    private const string Readme = "README.md";

    public string Name => "neo4j-admin";

    public bool IsOfOneDay => false;

    public IReadOnlyList<string> FileNames => [Readme, .. LoadFiles.Names.SelectMany(name => new[] { GetHeaderName(name), GetName(name) })];

    // The plain links are not counted: to count them is to make them.
    public long CountRows(ExportContents contents) => contents.Package.EntityCount + contents.Package.FactCount;

    public Task WriteAsync(ExportContents contents, ExportTarget target)
    {
        var files = LoadFiles.Create(contents.Package);
        foreach (var file in files)
        {
            TextFile.WriteText(target, GetHeaderName(file.Name), file.Header + "\n");
            TextFile.WriteLines(target, GetName(file.Name), [], file.Rows);
        }

        TextFile.WriteText(target, Readme, DescribeCommand(files));
        return Task.CompletedTask;
    }

    private static string GetName(string file) => file + ".csv";

    private static string GetHeaderName(string file) => file + "-header.csv";

    private static string DescribeCommand(IEnumerable<LoadFile> files)
    {
        var text = new StringBuilder(
            """
            # A first load of Neo4j

            `neo4j-admin` (5 or later) makes the database of these files while it is stopped. The database must be empty or new.

            ```
            neo4j-admin database import full neo4j --multiline-fields=true --array-delimiter="
            """);
        text.Append(LoadFiles.ArrayDelimiter).Append('"');
        foreach (var file in files)
        {
            text.Append(" \\\n  --").Append(file.HasNodes ? "nodes" : "relationships").Append('=')
                .Append(GetHeaderName(file.Name)).Append(',').Append(GetName(file.Name));
        }

        return text.Append(
            """

            ```

            Then start the database and run `graphkb import` of the same data package once: it compares every row, creates the
            constraints and marks the database as complete. Rows that are equal are not written again.

            """).ToString().ReplaceLineEndings("\n");
    }
}
