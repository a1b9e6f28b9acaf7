using System.Net.Sockets;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>
/// Clients that send nothing, read nothing, or open too many connections: the server lets them go and answers the others.
/// </summary>
public sealed class SlowClientTests(SlowClientTests.Impatient server) : IClassFixture<SlowClientTests.Impatient>
{
    private const string PostHeaders = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    private const string Chains = "{ minerals(first: 12) { nodes { chains(asOf: \\\"2026-11-24\\\", first: 200) "
        + "{ nodes { sites { id name country { code name } } supplies { id tonnes } } } } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connection_without_a_request_is_closed()
    {
        using var client = await RawConnection.OpenAsync(server.Server.Port);

        Assert.Equal("", await client.ReadToEndAsync());
    }

    [Fact]
    public async Task A_connection_whose_headers_do_not_come_to_an_end_is_closed()
    {
        using var client = await RawConnection.OpenAsync(server.Server.Port);
        await client.SendAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Long: ");

        Assert.StartsWith("HTTP/1.1 408 ", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    // Each answer has over half a megabyte, more than the buffers of the server and of the system together.
    [Fact]
    public async Task A_client_that_does_not_read_its_answers_is_let_go()
    {
        const string Body = "{\"query\":\"" + Chains + "\"}";
        using var client = await RawConnection.OpenAsync(server.Server.Port);
        await client.SendAsync(string.Concat(Enumerable.Repeat($"{PostHeaders}Content-Length: {Body.Length}\r\n\r\n{Body}", 20)));

        Assert.True(await client.IsClosedAsync(), "The connection is still open after a minute.");
    }

    [Fact]
    public async Task A_connection_over_the_limit_waits_until_another_is_closed()
    {
        await using var narrow = await ServerProcess.ServeAsync(new() { ["GRAPHKB_LIMITS__CONNECTIONS"] = "3" });
        var open = await OpenAsync(narrow, 3);
        using var next = await RawConnection.OpenAsync(narrow.Port);
        await next.SendAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        var answer = next.ReadToEndAsync();
        await Task.Delay(500, Stop);

        Assert.False(answer.IsCompleted, "The connection was served beside three others.");

        open[1].Dispose();
        Assert.StartsWith("HTTP/1.1 200 ", await answer, StringComparison.Ordinal);
        open.ForEach(client => client.Dispose());
        Assert.Equal(
            "warn: GraphKb.Server.Http.Listening.ConnectionPlaces[1] All of the 3 connections are open; "
            + "further clients wait until one closes (Limits:Connections).",
            Assert.Single(await narrow.StopAsync()));
    }

    [Fact]
    public async Task A_connection_over_the_limit_of_its_client_is_closed_and_others_are_answered()
    {
        await using var narrow = await ServerProcess.ServeAsync(new() { ["GRAPHKB_LIMITS__CONNECTIONSPERCLIENT"] = "3" });
        var open = await OpenAsync(narrow, 3);

        Assert.True(await IsRefusedAsync(narrow.Port), "The fourth connection is still open after a minute.");

        open[1].Dispose();
        await AnswersAsync(narrow.Port);
        open.ForEach(client => client.Dispose());
        Assert.Equal(
            "warn: GraphKb.Server.Http.Listening.ConnectionPlaces[2] A client address has 3 connections; "
            + "further ones of it are closed (Limits:ConnectionsPerClient).",
            Assert.Single(await narrow.StopAsync()));
    }

    [Fact]
    public async Task A_server_with_hardly_a_free_descriptor_lives_on_and_logs_one_line()
    {
        await using var poor = await ServerProcess.ServeAsync([]);
        using var first = await RawConnection.OpenAsync(poor.Port);
        await first.SendAsync("HEAD /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", await first.ReadStartAsync(), StringComparison.Ordinal);
        await poor.LimitDescriptorsAsync(poor.CountDescriptors() + 12);
        var waiting = await OpenAsync(poor, 60);

        Assert.Equal(
            "warn: GraphKb.Server.Http.Listening.ConnectionPlaces[3] The system allows no more open files; "
            + "clients wait until one is closed (ulimit -n).",
            await poor.ReadLogAsync());

        await first.SendAsync("HEAD /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", await first.ReadStartAsync(), StringComparison.Ordinal);
        waiting.ForEach(client => client.Dispose());
        await poor.LimitDescriptorsAsync(1024);
        await AnswersAsync(poor.Port);
        Assert.Empty(await poor.StopAsync());
    }

    [Fact]
    public async Task A_server_that_has_few_descriptors_keeps_some_free_and_lives_on()
    {
        const int Descriptors = 512;
        await using var poor = await ServerProcess.ServeAsync([], Descriptors);
        var open = await OpenAsync(poor, Descriptors);
        Assert.Contains("further clients wait until one closes", await poor.ReadLogAsync(), StringComparison.Ordinal);
        var used = poor.CountDescriptors();
        open.ForEach(client => client.Dispose());

        Assert.Equal("alive\n", await poor.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative), Stop));
        Assert.InRange(used, 1, Descriptors - 64);
        Assert.Empty(await poor.StopAsync());
    }

    [Fact]
    public async Task Slow_bodies_are_logged_in_one_line()
    {
        string[] requests =
        [
            "Content-Length: 100\r\n\r\n{\"query\":",
            "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"que\r\n",
            "Content-Encoding: gzip\r\nContent-Length: 100\r\n\r\n",
        ];
        await using var patient = await ServerProcess.ServeAsync(new() { ["GRAPHKB_LIMITS__BODYSECONDS"] = "1" });
        var open = await OpenAsync(patient, requests.Length);
        var answers = open.Zip(requests, async (client, request) =>
        {
            await client.SendAsync(PostHeaders + request);
            return await client.ReadStartAsync();
        });

        Assert.All(await Task.WhenAll(answers), answer => Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal));
        open.ForEach(client => client.Dispose());
        Assert.Equal(
            "warn: GraphKb.Server.Http.FailureLog[3] The body did not arrive within 1 seconds.",
            Assert.Single(await patient.StopAsync()));
    }

    // The server notices a moment later that another connection has been closed.
    private static async Task AnswersAsync(int port)
    {
        var answer = "";
        for (var attempt = 0; attempt < 100 && answer.Length == 0; attempt++, await Task.Delay(100, Stop))
        {
            try
            {
                using var client = await RawConnection.OpenAsync(port);
                await client.SendAsync("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
                answer = await client.ReadToEndAsync();
            }
            catch (Exception failure) when (failure is IOException or SocketException)
            {
                // The server closed it at once.
            }
        }

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
    }

    private static async Task<bool> IsRefusedAsync(int port)
    {
        try
        {
            using var client = await RawConnection.OpenAsync(port);
            return await client.IsClosedAsync();
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static async Task<List<RawConnection>> OpenAsync(ServerProcess server, int count)
    {
        var clients = new List<RawConnection>();
        try
        {
            while (clients.Count < count)
            {
                clients.Add(await RawConnection.OpenAsync(server.Port));
            }
        }
        catch (SocketException refused)
        {
            Assert.Fail($"{refused.Message} after {clients.Count}; the server said: {string.Join('\n', await server.StopAsync())}");
        }

        return clients;
    }

    /// <summary>A server with short limits.</summary>
    public sealed class Impatient : IAsyncLifetime
    {
        public ServerProcess Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_LIMITS__IDLESECONDS"] = "1",
            ["GRAPHKB_LIMITS__HEADERSECONDS"] = "1",
            ["GRAPHKB_LIMITS__READBYTESPERSECOND"] = "1000000",
        });

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
