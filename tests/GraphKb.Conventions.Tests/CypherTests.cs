using System.Text.RegularExpressions;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

public sealed partial class CypherTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.cypher", SearchOption.AllDirectories).Select(Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_says_what_it_answers_its_parameters_and_its_columns(string file)
    {
        var header = File.ReadLines(Path.Combine(Folder, file + ".cypher")).TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).ToList();

        Assert.InRange(header.Count, 3, 20);
        Assert.DoesNotContain("Parameters:", header[0], StringComparison.Ordinal);
        Assert.Single(header, line => line.StartsWith("// Parameters: ", StringComparison.Ordinal));
        Assert.Single(header, line => line.StartsWith("// Columns: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_parameter_is_in_the_header_and_none_else(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file + ".cypher"));
        IEnumerable<string> Parameters(Func<string, bool> line) =>
            lines.Where(line).SelectMany(text => Parameter().Matches(text).Select(match => match.Value)).Distinct().Order(StringComparer.Ordinal);
        var isHeader = (string line) => line.StartsWith("//", StringComparison.Ordinal);

        Assert.Equal(Parameters(line => !isHeader(line)), Parameters(isHeader));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_but_the_examples_has_a_caller(string file)
    {
        var callers = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "GraphKb.Store.Neo4j"), "*.cs", SearchOption.AllDirectories)
            .Count(source => File.ReadAllText(source).Contains($"\"{file}\"", StringComparison.Ordinal));

        Assert.True(file.StartsWith("examples/", StringComparison.Ordinal) ? callers == 0 : callers > 0, $"cypher/{file}.cypher has {callers} callers.");
    }

    // A server plans by what the database held before: on one that is nearly empty it goes through all nodes for every row, unless it is
    // told the index, and what a row names stands on its own.
    [Theory]
    [MemberData(nameof(Files))]
    public void What_begins_at_ids_that_are_handed_over_says_by_which_index(string file)
    {
        var text = string.Join('\n', File.ReadLines(Path.Combine(Folder, file + ".cypher")).Where(line => !line.StartsWith("//", StringComparison.Ordinal)));

        var begins = text.Contains("{id: fromId}", StringComparison.Ordinal) || text.Contains(".id IN $ids", StringComparison.Ordinal)
            || file.StartsWith("chains/", StringComparison.Ordinal);
        Assert.Equal(begins, text.Contains("USING INDEX", StringComparison.Ordinal));
        Assert.DoesNotMatch(@"MATCH [^\n]*\{id: row\.", text);
    }

    [Fact]
    public void There_is_no_Cypher_in_the_code_of_the_store() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "GraphKb.Store.Neo4j"), "*.cs", SearchOption.AllDirectories),
            source => Assert.DoesNotMatch(Keyword(), File.ReadAllText(source)));

    [GeneratedRegex(@"\$[A-Za-z]+")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"""[^""\n]*\b(MATCH|MERGE|UNWIND|DETACH DELETE|CREATE CONSTRAINT|CREATE INDEX) [^""\n]*""")]
    private static partial Regex Keyword();

    private static string Folder => Path.Combine(Repository.Root, "cypher");

    private static string Name(string file) => Path.ChangeExtension(Path.GetRelativePath(Folder, file), null).Replace('\\', '/');
}
