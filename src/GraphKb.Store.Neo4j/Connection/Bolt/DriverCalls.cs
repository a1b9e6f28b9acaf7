using System.Net.Sockets;
using GraphKb.Analysis.Errors;
using Neo4j.Driver;

namespace GraphKb.Store.Neo4j.Connection.Bolt;

/// <summary>Waits for calls of the driver within a time limit, and translates its failures into the codes of GraphKb.</summary>
internal sealed class DriverCalls(Neo4jOptions options, TimeProvider clock)
{
    // The server should report its own timeout first.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly Neo4jErrors _errors = new(options);

    /// <summary>Waits for a call. The call itself goes on after a timeout or a cancellation.</summary>
    /// <param name="call">The call.</param>
    /// <param name="time">The time limit of its transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="KnowledgeException">The call failed, or took longer than its transaction may.</exception>
    public async Task<T> WaitAsync<T>(Task<T> call, TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            return await call.WaitAsync(time + Grace, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!call.IsCompleted)
        {
            throw _errors.Slow();
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw Translate(exception);
        }
    }

    /// <summary>Waits for a call whose failure does not matter.</summary>
    public static async Task IgnoreAsync(Task call) => await call.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>The error of an address that the driver refuses, or at which no Bolt is spoken.</summary>
    public KnowledgeException WrongAddress(Exception inner) => new(
        "STORE_ADDRESS",
        $"The driver of Neo4j cannot use {options.Uri.Scheme}://{options.Uri.Authority}{options.Uri.PathAndQuery}: its port must speak "
        + "Bolt (7687 by default, not 7474), and bolt:// takes no ?options; expected one such as neo4j://localhost:7687.",
        inner: inner);

    /// <inheritdoc cref="Neo4jErrors.Unreadable"/>
    public KnowledgeException Unreadable() => _errors.Unreadable();

    private KnowledgeException Translate(Exception exception) => exception switch
    {
        SessionExpiredException => _errors.Busy("the connection to a member of the cluster has ended"),
        ServiceUnavailableException or IOException or SocketException or ObjectDisposedException => _errors.Unavailable(exception),
        Neo4jException { Code: null, InnerException: Neo4jException inner } => Translate(inner),
        Neo4jException { Code: null } failure when IsPoolEmpty(failure) => _errors.Busy("all connections of this process are in use"),
        Neo4jException failure => FromCode(failure),
        NotSupportedException or ArgumentException => WrongAddress(exception),
        _ => _errors.FromCode(exception.GetType().Name, exception.Message),
    };

    private KnowledgeException FromCode(Neo4jException failure)
    {
        var code = failure.Code ?? failure.GetType().Name;
        var known = _errors.FromCode(code, failure.Message);
        return known.Code == "STORE_FAILED" && failure.IsRetriable ? _errors.Busy(code) : known;
    }

    private static bool IsPoolEmpty(Neo4jException failure) =>
        failure.Message.StartsWith("Failed to obtain a connection from pool", StringComparison.Ordinal);
}
