using System.Text.Json;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

/// <summary>The source of the explorer: its types, its documents and its unit tests. The tools come from npm.</summary>
public sealed class ExplorerSourceTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_strict_types_hold() => Assert.Equal("", await RunAsync("node_modules/typescript/bin/tsc", "-p", "."));

    [Fact]
    public async Task Its_documents_are_typed_from_the_committed_schema()
    {
        var file = Repository.GetPath("src/explorer/generated/graphql.ts");
        var committed = await File.ReadAllTextAsync(file, Stop);
        await RunAsync("node_modules/@graphql-codegen/cli/esm/bin.js", "--config", "codegen.mjs");

        Assert.Equal(committed, await File.ReadAllTextAsync(file, Stop));
    }

    [Fact]
    public async Task Its_unit_tests_pass()
    {
        using var report = JsonDocument.Parse(await RunAsync("node_modules/vitest/vitest.mjs", "run", "--reporter=json"));
        var results = report.RootElement;

        Assert.Empty(results.GetProperty("testResults").EnumerateArray()
            .SelectMany(file => file.GetProperty("assertionResults").EnumerateArray())
            .Where(test => test.GetProperty("status").GetString() != "passed")
            .Select(test => test.GetProperty("fullName").GetString()));
        Assert.True(results.GetProperty("success").GetBoolean());
        Assert.True(results.GetProperty("numPassedTests").GetInt32() > 0);
    }

    private static async Task<string> RunAsync(string program, params string[] args)
    {
        var folder = await NodePackages.InstallAsync("src/explorer");
        return await Programs.RunAsync(folder, "node", [program, .. args], Stop);
    }
}
