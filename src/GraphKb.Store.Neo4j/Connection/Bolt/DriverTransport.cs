using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Text;
using Neo4j.Driver;

namespace GraphKb.Store.Neo4j.Connection.Bolt;

/// <summary>
/// Runs statements over the official driver, for <c>bolt://</c> and <c>neo4j://</c> addresses, on servers 4.4 and later. Compiled only
/// with <c>-p:Neo4jDriver=true</c>. The driver takes no cancellation tokens: whoever cancels returns at once, the query is ended in the
/// server, and the connection is closed when the driver lets go of it.
/// </summary>
internal sealed class DriverTransport : ITransport
{
    private const int LongestQuestion = 200;

    // Connections that were idle for longer are tested before use, so a restart of the server costs no failed requests.
    private static readonly TimeSpan TestedAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PoolTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(5);
    private static readonly string Application = $"GraphKb/{typeof(DriverTransport).Assembly.GetName().Version!.ToString(3)}";

    private readonly Neo4jOptions _options;
    private readonly TimeProvider _clock;
    private readonly DriverCalls _calls;
    private readonly IDriver _driver;
    private readonly IBookmarkManager _bookmarks = GraphDatabase.BookmarkManagerFactory.NewBookmarkManager();
    private readonly ConcurrentDictionary<Task, bool> _closing = new();
    private readonly string _process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    private long _requests;

    /// <summary>Creates the driver; it connects with the first request.</summary>
    /// <exception cref="KnowledgeException"><c>STORE_ADDRESS</c>: the driver does not take the address.</exception>
    public DriverTransport(Neo4jOptions options, TimeProvider clock)
    {
        (_options, _clock, _calls) = (options, clock, new DriverCalls(options, clock));
        try
        {
            _driver = GraphDatabase.Driver(options.Uri, AuthTokens.Basic(options.User, options.Password), Configure);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw _calls.WrongAddress(exception);
        }
    }

    public async ValueTask<Version> GetVersionAsync(CancellationToken cancellationToken)
    {
        var server = await _calls.WaitAsync(_driver.GetServerInfoAsync(), _options.ReadTime, cancellationToken).ConfigureAwait(false);
        return ServerVersion.Parse(server.Agent[(server.Agent.IndexOf('/', StringComparison.Ordinal) + 1)..]) ?? throw _calls.Unreadable();
    }

    public async Task ReadAsync(IReadOnlyList<Statement> statements, Action<int, object?[]> onRow, CancellationToken cancellationToken)
    {
        var question = string.Join(' ', statements.Select(statement => statement.Title));
        await using var transaction = await OpenAsync(AccessMode.Read, _options.ReadTime, question, cancellationToken)
            .ConfigureAwait(false);
        await transaction.RunAsync(statements, onRow, cancellationToken).ConfigureAwait(false);
        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task<ITransportTransaction> BeginAsync(CancellationToken cancellationToken) =>
        OpenAsync(AccessMode.Write, _options.WriteTime, "Imports.", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await WaitForClosingAsync(Task.WhenAll(_closing.Keys)).ConfigureAwait(false);
        await _driver.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Closes a transaction and its session, and waits for it a short time only.</summary>
    /// <param name="session">The session, which is closed even if its transaction fails to close.</param>
    /// <param name="transaction">The transaction.</param>
    public Task CloseAsync(IAsyncSession session, IAsyncTransaction transaction) =>
        WaitForClosingAsync(CloseLater(CloseBothAsync(session, transaction)));

    /// <summary>Ends a query in the server that nobody waits for, then closes its transaction and session, in the background.</summary>
    /// <param name="session">The session.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="call">The call that has not returned.</param>
    /// <param name="request">The identifier in the metadata of the transaction.</param>
    public void Abandon(IAsyncSession session, IAsyncTransaction transaction, Task call, string request)
    {
        _ = CloseLater(EndAsync());

        async Task EndAsync()
        {
            await DriverCalls.IgnoreAsync(TerminateAsync(request)).ConfigureAwait(false);
            await DriverCalls.IgnoreAsync(call).ConfigureAwait(false);
            await CloseBothAsync(session, transaction).ConfigureAwait(false);
        }
    }

    private static void Configure(ConfigBuilder config) => config
        .WithUserAgent(Application)
        .WithConnectionTimeout(ConnectTime)
        .WithConnectionAcquisitionTimeout(PoolTime)
        .WithConnectionLivenessCheckTimeout(TestedAfter);

    private async Task<ITransportTransaction> OpenAsync(
        AccessMode access, TimeSpan time, string question, CancellationToken cancellationToken)
    {
        var request = $"{_process}-{Interlocked.Increment(ref _requests).ToString(CultureInfo.InvariantCulture)}";
        var session = _driver.AsyncSession(config => config
            .WithDatabase(_options.Database).WithDefaultAccessMode(access).WithBookmarkManager(_bookmarks));
        var beginning = session.BeginTransactionAsync(config => config.WithTimeout(time).WithMetadata(new Dictionary<string, object>
        {
            ["app"] = Application,
            ["question"] = Truncate.ToLength(question, LongestQuestion),
            ["request"] = request,
        }));
        try
        {
            var transaction = await _calls.WaitAsync(beginning, time, cancellationToken).ConfigureAwait(false);
            return new DriverTransaction(this, _calls, new(session, transaction, request, time));
        }
        catch (Exception exception) when (exception is KnowledgeException or OperationCanceledException)
        {
            // It may still wait for a connection, and would keep the one that it gets.
            _ = CloseLater(CloseWhenBegunAsync());
            throw;
        }

        async Task CloseWhenBegunAsync()
        {
            await DriverCalls.IgnoreAsync(beginning).ConfigureAwait(false);
            await CloseBothAsync(session, beginning.IsCompletedSuccessfully ? await beginning.ConfigureAwait(false) : null)
                .ConfigureAwait(false);
        }
    }

    private async Task TerminateAsync(string request)
    {
        var ids = new List<object?>();
        await ReadAsync(
            [Statement.Load("read/running-transactions", ("request", request))], (_, row) => ids.Add(row[0]), CancellationToken.None)
            .ConfigureAwait(false);
        if (ids.Count > 0)
        {
            await ReadAsync([Statement.Load("read/end-transactions", ("ids", ids))], static (_, _) => { }, CancellationToken.None)
                .ConfigureAwait(false);
        }
    }

    private static async Task CloseBothAsync(IAsyncSession session, IAsyncTransaction? transaction)
    {
        if (transaction is not null)
        {
            await DriverCalls.IgnoreAsync(transaction.DisposeAsync().AsTask()).ConfigureAwait(false);
        }

        await DriverCalls.IgnoreAsync(session.DisposeAsync().AsTask()).ConfigureAwait(false);
    }

    private Task CloseLater(Task closing)
    {
        _closing.TryAdd(closing, true);
        _ = closing.ContinueWith(closed => _closing.TryRemove(closed, out _), TaskScheduler.Default);
        return closing;
    }

    private async Task WaitForClosingAsync(Task closing)
    {
        try
        {
            await closing.WaitAsync(CloseTime, _clock).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // It goes on in the background; the server ends the transaction at its time limit.
        }
    }
}
