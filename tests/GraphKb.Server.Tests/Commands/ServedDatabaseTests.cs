using System.Net;
using System.Text.Json;

namespace GraphKb.Server.Tests.Commands;

/// <summary>A database file that changes, goes or gets strange companions while a server serves it.</summary>
public sealed class ServedDatabaseTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory().FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => _directory + "/data.db";

    public async ValueTask InitializeAsync()
    {
        WritePackage("a", 3);
        WritePackage("b", 7);
        await ImportAsync("a");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_database_that_is_deleted_and_imported_anew_is_served_old_and_then_new()
    {
        await using var server = await ServeAsync();
        File.Delete(Database);
        Assert.Equal(3, await CountAsync(server));
        var importing = ImportAsync("b");

        var counts = new HashSet<int>();
        for (var wait = 0; wait < 600 && !counts.Contains(7); wait++)
        {
            counts.Add(await CountAsync(server));
            await Task.Delay(100, Stop);
        }

        await importing;
        Assert.Equal([3, 7], counts);
        Assert.Equal(7, await CountAsync(server));
    }

    [Fact]
    public async Task A_database_that_is_deleted_is_reported_in_two_sentences()
    {
        using var server = ServerProcess.Start(
            "serve", "--database", Database, "--urls", $"http://127.0.0.1:{ServerProcess.FreePort()}");
        Assert.StartsWith("GraphKb serves", await server.StandardOutput.ReadLineAsync(Stop), StringComparison.Ordinal);
        File.Delete(Database);

        Assert.Equal(
            $"{Database} does not exist; make it with: import DIR --database {Database}. The data read before is served on.",
            await server.StandardError.ReadLineAsync(Stop));
        server.Kill();
    }

    [Theory]
    [InlineData("-shm")]
    [InlineData("-wal")]
    [InlineData("-journal")]
    [InlineData(".part")]
    public async Task A_strange_file_beside_the_database_stops_nothing(string end)
    {
        await File.WriteAllBytesAsync(Database + end, new byte[5_000], Stop);
        await using var server = await ServeAsync();
        Assert.Equal(3, await CountAsync(server));

        await File.WriteAllTextAsync(Database + end, "cut", Stop);
        Assert.Equal(3, await CountAsync(server));
        await ImportAsync("b");
        await WaitForAsync(server, 7);
    }

    [Fact]
    public async Task Every_search_during_imports_is_answered()
    {
        await using var server = await ServeAsync();
        var importing = Task.Run(
            async () =>
            {
                await ImportAsync("b");
                await ImportAsync("a");
                await ImportAsync("b");
            },
            Stop);
        while (!importing.IsCompleted)
        {
            var (status, body) = await server.QueryAsync("{ search(text: \"mineral\") { totalCount nodes { __typename } } }");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("errors", body, StringComparison.Ordinal);
        }

        await importing;
        await WaitForAsync(server, 7);
    }

    private Task<ServerProcess> ServeAsync() => ServerProcess.ServeAsync(new() { ["GRAPHKB_DATABASE"] = Database });

    private async Task ImportAsync(string package)
    {
        var (code, _, error) = await ServerProcess.RunAsync("import", $"{_directory}/{package}", "--database", Database);
        Assert.True(code == 0, error);
    }

    private static async Task WaitForAsync(ServerProcess server, int count)
    {
        for (var wait = 0; wait < 300 && await CountAsync(server) != count; wait++)
        {
            await Task.Delay(100, Stop);
        }

        Assert.Equal(count, await CountAsync(server));
    }

    private static async Task<int> CountAsync(ServerProcess server)
    {
        var (_, body) = await server.QueryAsync("{ dataset { entities } }");
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("data").GetProperty("dataset").GetProperty("entities").GetInt32();
    }

    private void WritePackage(string name, int minerals)
    {
        var directory = Directory.CreateDirectory($"{_directory}/{name}").FullName;
        File.WriteAllLines(
            directory + "/minerals.csv",
            [.. Enumerable.Range(0, minerals).Select(index => $"mineral:{index},Mineral {index}").Prepend("id,name")]);
    }
}
