using System.Collections.Concurrent;
using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Connection.Bolt;
using GraphKb.Store.Tests.Neo4j;
using Neo4j.Driver;

namespace GraphKb.Store.Tests.DriverApi;

/// <summary>The transport over the official driver, with a driver that a test plays.</summary>
public sealed class DriverTransportTests
{
    private static readonly Statement Question = Statement.From("// Answers a question.\nRETURN 1");
    private static readonly Neo4jOptions Options = new() { Uri = new Uri("neo4j://db.example:7687"), Password = "a-secret" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_read_as_over_HTTP()
    {
        var driver = new FakeDriver(1)
        {
            OnRun = (_, parameters) => Task.FromResult<object?[][]>(
            [
                ["a", "b"],
                [parameters["id"], new Dictionary<string, object> { ["list"] = new List<object> { 1L, "x", 2.5 } }],
                [null, new DateOnly(2024, 1, 31)],
            ]),
        };
        await using var transport = Open(driver);
        var rows = new List<object?[]>();

        await transport.ReadAsync(
            [Question with { Parameters = new Dictionary<string, object?> { ["id"] = "site:a" } }], (_, row) => rows.Add(row), Stop);

        Assert.Equal("site:a", rows[0][0]);
        Assert.Equal([1L, "x", 2.5], Assert.IsType<object?[]>(Assert.IsType<Dictionary<string, object?>>(rows[0][1])["list"]));
        Assert.Null(rows[1][0]);
        Assert.IsType<string>(rows[1][1]);
        Assert.Equal((0, 1), (driver.OpenSessions, driver.FreeConnections));
    }

    [Fact]
    public async Task An_operator_sees_the_application_and_the_question_and_the_server_knows_the_time_limit()
    {
        var driver = new FakeDriver(1);
        await using var transport = Open(driver);

        await transport.ReadAsync([Question, Question], (_, _) => { }, Stop);

        var transaction = Assert.Single(driver.Transactions);
        Assert.Equal(TimeSpan.FromSeconds(60), transaction.Timeout);
        Assert.Equal("Answers a question. Answers a question.", transaction.Metadata["question"]);
        Assert.StartsWith("GraphKb/", (string)transaction.Metadata["app"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_sessions_share_their_bookmarks()
    {
        var driver = new FakeDriver(1);
        await using var transport = Open(driver);

        await using (var transaction = await transport.BeginAsync(Stop))
        {
            await transaction.CommitAsync(Stop);
        }

        await transport.ReadAsync([Question], (_, _) => { }, Stop);

        Assert.Equal([AccessMode.Write, AccessMode.Read], driver.Sessions.Select(session => session.Access));
        Assert.NotNull(Assert.Single(driver.Sessions.Select(session => session.Bookmarks).Distinct()));
    }

    [Fact]
    public async Task Idle_connections_are_tested_before_use_and_a_full_pool_is_not_waited_for_long()
    {
        ConfigBuilder? config = null;
        GraphDatabase.Creating.Value = (_, built) =>
        {
            config = built;
            return new FakeDriver(1);
        };
        await using var transport = new DriverTransport(Options, TimeProvider.System);

        Assert.Equal(TimeSpan.FromSeconds(2), config!.Settings["ConnectionLivenessCheckTimeout"]);
        Assert.Equal(TimeSpan.FromSeconds(15), config.Settings["ConnectionAcquisitionTimeout"]);
    }

    [Fact]
    public async Task A_read_cancelled_while_it_waits_for_a_connection_returns_at_once_and_leaks_none()
    {
        var driver = new FakeDriver(1);
        await using var transport = Open(driver);
        var holder = await transport.BeginAsync(Stop);
        for (var read = 0; read < 20; read++)
        {
            using var stopping = new CancellationTokenSource();
            var reading = transport.ReadAsync([Question], (_, _) => { }, stopping.Token);
            await stopping.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        }

        await holder.DisposeAsync();
        await transport.ReadAsync([Question], (_, _) => { }, Stop);

        await AssertClosedAsync(driver, connections: 1);
    }

    [Fact]
    public async Task A_cancelled_read_returns_at_once_and_its_query_is_ended_in_the_server()
    {
        var running = new TaskCompletionSource<object?[][]>(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new ConcurrentQueue<object>();
        var driver = new FakeDriver(2);
        driver.OnRun = (query, parameters) =>
        {
            if (query.Contains("SHOW TRANSACTIONS", StringComparison.Ordinal))
            {
                var isOurs = (string)parameters["request"] == (string)driver.Transactions.First().Metadata["request"];
                return Task.FromResult<object?[][]>(isOurs ? [["transactionId"], ["neo4j-transaction-7"]] : [["transactionId"]]);
            }

            if (query.Contains("TERMINATE", StringComparison.Ordinal))
            {
                ended.Enqueue(Assert.Single((List<object?>)parameters["ids"])!);
                running.SetException(new ClientException("Neo.ClientError.Transaction.Terminated", "ended"));
                return Task.FromResult<object?[][]>([["transactionId", "username", "message"]]);
            }

            return running.Task;
        };
        await using var transport = Open(driver);
        using var stopping = new CancellationTokenSource();

        var reading = transport.ReadAsync([Question], (_, _) => { }, stopping.Token);
        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await AssertClosedAsync(driver, connections: 2);
        Assert.Equal(["neo4j-transaction-7"], ended);
    }

    [Fact]
    public async Task A_call_that_outlives_the_time_limit_is_slow_and_its_connection_is_closed_later()
    {
        var running = new TaskCompletionSource<object?[][]>(TaskCreationOptions.RunContinuationsAsynchronously);
        var driver = new FakeDriver(1) { OnRun = (_, _) => running.Task };
        await using var transport = Open(driver, new ImmediateClock());
        Task ReadAsync() => transport.ReadAsync([Question], (_, _) => { }, Stop);

        Assert.Equal("STORE_SLOW", (await Assert.ThrowsAsync<KnowledgeException>(ReadAsync)).Code);
        running.SetResult([[]]);
        await AssertClosedAsync(driver, connections: 1);
    }

    [Fact]
    public async Task A_session_is_closed_even_if_its_transaction_fails_to_close()
    {
        var driver = new FakeDriver(1) { OnClose = () => throw new InvalidOperationException("no") };
        await using var transport = Open(driver);

        await transport.ReadAsync([Question], (_, _) => { }, Stop);

        Assert.Equal((0, 1), (driver.OpenSessions, driver.FreeConnections));
    }

    [Fact]
    public async Task The_driver_is_disposed_with_the_transport()
    {
        var driver = new FakeDriver(1);
        await Open(driver).DisposeAsync();

        Assert.True(driver.IsDisposed);
    }

    [Fact]
    public async Task The_version_is_that_of_the_server()
    {
        await using var transport = Open(new FakeDriver(1) { OnServerInfo = () => Task.FromResult("Neo4j/2026.09.0") });

        Assert.Equal(new Version(2026, 9), await transport.GetVersionAsync(Stop));
    }

    public static TheoryData<Exception, string, bool> Failures => new()
    {
        { new ServiceUnavailableException("no"), "STORE_UNAVAILABLE", true },
        { new IOException("no"), "STORE_UNAVAILABLE", true },
        { new SessionExpiredException("no"), "STORE_BUSY", true },
        { new AuthorizationException("expired"), "STORE_BUSY", true },
        { new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "a-lock"), "STORE_BUSY", true },
        { new TransientException("Neo.Later.Code.Unknown", "later"), "STORE_BUSY", true },
        { new ClientException("Failed to obtain a connection from pool within 00:00:15"), "STORE_BUSY", true },
        { new ClientException("Neo.ClientError.Transaction.Terminated", "ended"), "STORE_FAILED", false },
        { new TransactionTerminatedException(new ServiceUnavailableException("no")), "STORE_UNAVAILABLE", true },
        { new ClientException("Neo.ClientError.Security.Unauthorized", "no"), "STORE_REFUSED", false },
        { new ClientException("Neo.ClientError.Statement.SyntaxError", "line 1\nline 2"), "STORE_FAILED", false },
        { new TransientException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "no"), "STORE_MEMORY", false },
        { new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", "no"), "STORE_SLOW", true },
        { new NotSupportedException("Server responded HTTP. Make sure"), "STORE_ADDRESS", false },
        { new InvalidCastException("a fault"), "STORE_FAILED", false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_failure_of_the_driver_is_one_sentence_with_a_code(Exception failure, string code, bool isTransient)
    {
        var driver = new FakeDriver(1);
        await using var transport = Open(driver);
        Task ReadAsync() => transport.ReadAsync([Question], (_, _) => { }, Stop);
        async Task AssertAsync(Func<Task> work)
        {
            var thrown = await Assert.ThrowsAsync<KnowledgeException>(work);
            Assert.Equal((code, isTransient), (thrown.Code, thrown.IsTransient));
            Assert.DoesNotContain('\n', thrown.Message);
            Assert.DoesNotContain("a-secret", thrown.Message, StringComparison.Ordinal);
        }

        driver.OnServerInfo = () => Task.FromException<string>(failure);
        await AssertAsync(() => transport.GetVersionAsync(Stop).AsTask());
        driver.OnCommit = () => Task.FromException(failure);
        await AssertAsync(ReadAsync);
        driver.OnRun = (_, _) => Task.FromException<object?[][]>(failure);
        await AssertAsync(ReadAsync);
        driver.OnBegin = () => Task.FromException(failure);
        await AssertAsync(ReadAsync);
        await AssertClosedAsync(driver, connections: 1);
    }

    [Fact]
    public void An_address_that_the_driver_does_not_take_is_an_error_that_says_what_would_be_right()
    {
        GraphDatabase.Creating.Value = (_, _) => throw new ArgumentException("Routing context are not supported with scheme 'bolt'.");

        var exception = Assert.Throws<KnowledgeException>(
            () => new DriverTransport(Options with { Uri = new Uri("bolt://db.example:7687/?policy=eu") }, TimeProvider.System));

        Assert.Equal("STORE_ADDRESS", exception.Code);
        Assert.Equal(
            "The driver of Neo4j cannot use bolt://db.example:7687/?policy=eu: its port must speak Bolt (7687 by default, not 7474), and "
            + "bolt:// takes no ?options; expected one such as neo4j://localhost:7687.",
            exception.Message);
    }

    private static DriverTransport Open(FakeDriver driver, TimeProvider? clock = null)
    {
        driver.Use();
        return new DriverTransport(Options, clock ?? TimeProvider.System);
    }

    // What is closed in the background is closed soon.
    private static async Task AssertClosedAsync(FakeDriver driver, int connections)
    {
        for (var attempt = 0; attempt < 1000 && (driver.OpenSessions > 0 || driver.FreeConnections < connections); attempt++)
        {
            await Task.Delay(10, Stop);
        }

        Assert.Equal((0, connections), (driver.OpenSessions, driver.FreeConnections));
    }
}
