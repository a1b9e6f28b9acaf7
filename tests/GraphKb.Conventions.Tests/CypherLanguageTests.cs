using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

/// <summary>
/// Every Cypher file is accepted by the front end of Neo4j's language tools, for Cypher 5 and Cypher 25, except those for servers that know
/// neither. The tools come from npm.
/// </summary>
public sealed class CypherLanguageTests
{
    private const string Disconnected = "If a part of a query contains multiple disconnected patterns";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Current_versions_of_Cypher_accept_every_file()
    {
        var tools = await NodePackages.InstallAsync("tests/GraphKb.Conventions.Tests/cypher");
        var folder = Repository.GetPath("cypher");
        string[] files =
        [
            .. Directory.EnumerateFiles(folder, "*.cypher", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
                .Where(file => !file.Contains("-before-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ];

        var output = await Programs.RunAsync(tools, "node", ["check.mjs", folder, .. files], Stop);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal($"{2 * files.Length} checked", lines[^1]);
        Assert.Equal([], lines[..^1].Where(line => !IsAllowed(line)));
    }

    // The two ends of a new relationship are found by the index, one row of each.
    private static bool IsAllowed(string line) => line.StartsWith("warning ", StringComparison.Ordinal)
        && (line.Contains(" import/create-", StringComparison.Ordinal) || line.Contains(" import/link-", StringComparison.Ordinal))
        && line.Contains(Disconnected, StringComparison.Ordinal);
}
