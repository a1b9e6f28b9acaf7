using System.Text.RegularExpressions;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Http;

/// <summary>The clients that pages and tools use, from npm, against a running server: a script of <c>clients</c> each.</summary>
public sealed partial class ClientTests(ClientScripts clients)
{
    [Fact]
    public async Task Every_server_audit_of_graphql_http_passes() =>
        Assert.Equal("61 audits, 0 failed\n", await clients.RunAsync("node", "audit.mjs", clients.Url + "/graphql"));

    [Fact]
    public async Task Codegen_types_documents_in_strict_typescript_and_the_schema_in_csharp()
    {
        Assert.Equal("generated\n", await clients.RunAsync("node", "codegen.mjs", clients.Url));
        Assert.Equal("", await clients.RunAsync("node", "node_modules/typescript/bin/tsc", "-p", "."));
        Assert.Equal("typed\n", await clients.RunAsync("node", "compiled/typed.js", clients.Url));
        Assert.Equal("", ErrorLine().Match(await clients.RunAsync("dotnet", "build", "csharp", "--nologo", "-v", "q")).Value);
    }

    [Theory]
    [InlineData("apollo")]
    [InlineData("urql")]
    public async Task A_client_pages_persists_its_queries_and_reads_errors(string client) =>
        Assert.Equal(client + "\n", await clients.RunAsync("node", client + ".mjs", clients.Url));

    [Fact]
    public async Task Relay_compiles_connections_and_refetchable_fragments()
    {
        File.Copy(Repository.GetPath("src/GraphKb.Api/schema.graphql"), Path.Combine(clients.Folder, "schema.graphql"), overwrite: true);
        Directory.CreateDirectory(Path.Combine(clients.Folder, "relay-artifacts"));

        Assert.Contains(
            "3 normalization, 5 operation text",
            await clients.RunAsync("node", "node_modules/relay-compiler/cli.js", "relay.config.json"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_the_committed_one_and_breaks_only_what_is_announced() => Assert.Equal(
        "inspector\n",
        await clients.RunAsync("node", "inspector.mjs", clients.Url, Repository.GetPath("src/GraphKb.Api/schema.graphql")));

    [Fact]
    public async Task A_page_of_an_origin_that_is_allowed_asks_in_a_browser() =>
        Assert.Equal("browser\n", await clients.RunAsync("node", "browser.mjs", clients.Url, clients.PagePort));

    [GeneratedRegex("^.*error.*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();
}
