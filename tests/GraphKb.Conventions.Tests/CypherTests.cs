using System.Text.RegularExpressions;
using GraphKb.Model.Schemas;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

public sealed partial class CypherTests
{
    // The store derives the names of these files from the tables and from their links.
    private static readonly HashSet<string> FilesOfTables =
    [
        .. PackageSchema.Entities.Select(table => $"import/merge-{table.Name}"),
        .. PackageSchema.Facts.Select(table => $"import/create-{table.Name}"),
        .. PackageSchema.Entities.SelectMany(table => table.Columns).Where(column => column.Link is not null)
            .Select(column => $"import/link-{column.Link!.ToLowerInvariant().Replace('_', '-')}"),
    ];

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.cypher", SearchOption.AllDirectories).Select(Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_header_has_a_description_parameters_and_columns(string file)
    {
        var header = ReadLines(file).TakeWhile(IsComment).ToList();

        Assert.InRange(header.Count, 3, 20);
        Assert.DoesNotContain("Parameters:", header[0], StringComparison.Ordinal);
        Assert.Single(header, line => line.StartsWith("// Parameters: ", StringComparison.Ordinal));
        Assert.Single(header, line => line.StartsWith("// Columns: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_header_lists_exactly_the_parameters_that_the_statement_uses(string file)
    {
        var lines = ReadLines(file);
        IEnumerable<string> Parameters(Func<string, bool> line) => lines.Where(line)
            .SelectMany(text => Parameter().Matches(text).Select(match => match.Value)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Parameters(line => !IsComment(line)), Parameters(IsComment));
    }

    [Fact]
    public void Cypher_has_five_folders() => Assert.Equal(
        ["chains", "examples", "extras", "import", "read"],
        Directory.EnumerateDirectories(Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    public static TheoryData<string> Merges =>
        [.. PackageSchema.Entities.Select(table => $"import/merge-{table.Name}"), "import/merge-world"];

    // A label that people set on a node of another kind would keep the store from reading it.
    [Theory]
    [MemberData(nameof(Merges))]
    public void A_merge_leaves_a_node_no_label_of_another_kind(string file)
    {
        string[] Find(string name, Regex labels) => [.. ReadLines(name).SelectMany(line => labels.Match(line).Groups[1].Value.Split(':'))
            .Where(label => label.Length > 0)];
        var kinds = PackageSchema.Entities.Select(table => table.Kind.ToString());
        string[] all = [.. kinds, "World", .. Find("import/merge-sites", StageLabel())];

        Assert.Equal(
            all.Except(Find(file, OwnLabel())).Order(StringComparer.Ordinal), Find(file, RemovedLabels()).Order(StringComparer.Ordinal));
    }

    // The files of the other folders are for people.
    [Theory]
    [MemberData(nameof(Files))]
    public void Only_the_files_of_import_and_read_are_run_by_the_store(string file)
    {
        var isNamed = Directory.EnumerateFiles(Repository.GetPath("src", "GraphKb.Store.Neo4j"), "*.cs", SearchOption.AllDirectories)
            .Any(source => File.ReadAllText(source).Contains($"\"{file}\"", StringComparison.Ordinal));
        var isOfStore = file.StartsWith("import/", StringComparison.Ordinal) || file.StartsWith("read/", StringComparison.Ordinal);

        Assert.Equal(isOfStore, isNamed || FilesOfTables.Contains(file));
    }

    // Neo4j plans a statement by the contents before the transaction. On a nearly empty database it would scan all nodes for every row,
    // unless the statement names the index and takes the ids out of the row first.
    [Theory]
    [MemberData(nameof(Files))]
    public void A_statement_that_starts_at_ids_names_the_index(string file)
    {
        var text = string.Join('\n', ReadLines(file).Where(line => !IsComment(line)));

        var startsAtIds = text.Contains("{id: fromId}", StringComparison.Ordinal) || text.Contains(".id IN $ids", StringComparison.Ordinal)
            || text.Contains("entity.id > $after", StringComparison.Ordinal);
        Assert.Equal(startsAtIds, text.Contains("USING INDEX", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"MATCH [^\n]*\{id: row\.", text);
    }

    [Fact]
    public void Every_table_and_link_has_a_file() =>
        Assert.All(FilesOfTables, file => Assert.True(File.Exists(Path.Combine(Folder, file + ".cypher")), file));

    [Fact]
    public void There_is_no_Cypher_in_the_code_of_the_store() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.GetPath("src", "GraphKb.Store.Neo4j"), "*.cs", SearchOption.AllDirectories),
            source => Assert.DoesNotMatch(Keyword(), File.ReadAllText(source)));

    [GeneratedRegex(@"\$[A-Za-z]+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^SET entity:(\w+)$")]
    private static partial Regex OwnLabel();

    [GeneratedRegex(@"\| SET entity:(\w+)\)$")]
    private static partial Regex StageLabel();

    [GeneratedRegex(@"^REMOVE entity:([\w:]+)$")]
    private static partial Regex RemovedLabels();

    [GeneratedRegex(@"""[^""\n]*\b(MATCH|MERGE|UNWIND|DETACH DELETE|CREATE CONSTRAINT|CREATE INDEX) [^""\n]*""")]
    private static partial Regex Keyword();

    private static string[] ReadLines(string file) => File.ReadAllLines(Path.Combine(Folder, file + ".cypher"));

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);

    private static string Folder => Repository.GetPath("cypher");

    private static string Name(string file) => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/');
}
