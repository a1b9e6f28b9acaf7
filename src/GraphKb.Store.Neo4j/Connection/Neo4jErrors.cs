using System.Net;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>Translates failures of a connection into exceptions with the codes of GraphKb. No message contains the password.</summary>
internal sealed class Neo4jErrors(Neo4jOptions options)
{
    private const int LongestMessage = 300;

    // The codes that the official drivers retry besides the transient ones: a cluster is electing a leader, or permissions are refreshed.
    private static readonly string[] AlsoTransient =
    [
        "Neo.ClientError.Cluster.NotALeader", "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
        "Neo.ClientError.Security.AuthorizationExpired",
        "Neo.ClientError.Transaction.TransactionNotFound", "Neo.ClientError.Transaction.UnknownId",
    ];

    // The transient ones that they do not retry, because somebody or a shutdown ended the transaction.
    private static readonly string[] NotTransient =
        ["Neo.TransientError.Transaction.Terminated", "Neo.TransientError.Transaction.LockClientStopped"];

    /// <summary>No connection, or a connection that was closed within a response.</summary>
    public KnowledgeException Unavailable(Exception? inner = null) => new(
        "STORE_UNAVAILABLE",
        $"The Neo4j server at {options} cannot be reached; check that it is running and that the address is right.",
        isTransient: true,
        inner);

    /// <summary>No response within the time limit.</summary>
    public KnowledgeException Slow() => new(
        "STORE_SLOW",
        $"The Neo4j server at {options} did not answer within the time limit; request less data, or try again later.",
        isTransient: true);

    /// <summary>A response that Neo4j would not send.</summary>
    public KnowledgeException Unreadable(Exception? inner = null) => new(
        "STORE_UNREADABLE",
        $"{options} did not respond like Neo4j's HTTP API; check the address and any proxy.",
        isTransient: true,
        inner);

    /// <summary>The error of an HTTP status, or null if the body has to be read to know.</summary>
    public KnowledgeException? FromStatus(HttpStatusCode status) => status switch
    {
        < HttpStatusCode.MultipleChoices => null,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => Refused(),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            or HttpStatusCode.TooManyRequests => NotReady(status),
        _ => null,
    };

    /// <summary>The error of an HTTP status whose body names no error.</summary>
    /// <remarks>A server whose heap is used up by a transaction answers with a bare 500.</remarks>
    public KnowledgeException FromUnexplainedStatus(HttpStatusCode status)
    {
        if (status == HttpStatusCode.NotFound)
        {
            return NoDatabase();
        }

        var isFault = (int)status >= 500;
        var advice = isFault
            ? " without a reason; its log may have one, and an import that needs more memory than it has succeeds with --batched." : ".";
        return new("STORE_FAILED", $"The Neo4j server at {options} answered with status {(int)status}{advice}", isTransient: isFault);
    }

    /// <summary>The error of a Neo4j status code.</summary>
    /// <param name="code">Such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="message">The message of the server; its first line is shown for codes without a translation.</param>
    public KnowledgeException FromCode(string code, string message)
    {
        if (IsTransient(code))
        {
            return IsTimeout(code, message) ? Slow() : IsMemory(code) ? OutOfMemory(code, message) : Busy(code);
        }

        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal))
        {
            return Refused();
        }

        if (code.Contains("DatabaseNotFound", StringComparison.Ordinal))
        {
            return NoDatabase();
        }

        return IsTimeout(code, message) ? Slow()
            : IsMemory(code) ? OutOfMemory(code, message)
            : new("STORE_FAILED", $"Neo4j at {options} failed with {code}: {FirstLine(message)}");
    }

    /// <summary>A failure that passes by itself.</summary>
    /// <param name="reason">The code of Neo4j, or what else is the matter.</param>
    public KnowledgeException Busy(string reason) =>
        new("STORE_BUSY", $"The Neo4j server at {options} is busy ({reason}); try again.", isTransient: true);

    // Old servers report a timeout with a general code and a message.
    private static bool IsTimeout(string code, string message) => code.Contains("TransactionTimedOut", StringComparison.Ordinal)
        || message.StartsWith("Transaction timeout", StringComparison.Ordinal)
        || message.Contains("within the specified timeout", StringComparison.Ordinal);

    private static bool IsTransient(string code) => AlsoTransient.Contains(code, StringComparer.Ordinal)
        || (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) && !NotTransient.Contains(code, StringComparer.Ordinal));

    // MemoryPoolOutOfMemoryError, TransactionOutOfMemoryError and OutOfMemoryError, which is about the heap.
    private static bool IsMemory(string code) => code.EndsWith("OutOfMemoryError", StringComparison.Ordinal);

    private static string FirstLine(string message) => Truncate.ToLength(message.Split('\n', 2)[0].Trim(), LongestMessage);

    // The same transaction needs the same memory again, unless other transactions used up the pool that they share.
    private KnowledgeException OutOfMemory(string code, string message) => new(
        "STORE_MEMORY",
        $"The Neo4j server at {options} has not enough memory for this transaction ({code}); import with --batched or request less data, "
        + "or raise db.memory.transaction.max or the heap of the server.",
        isTransient: message.Contains("total.max", StringComparison.Ordinal));

    private KnowledgeException NotReady(HttpStatusCode status) => new(
        "STORE_UNAVAILABLE", $"The Neo4j server at {options} is not ready (status {(int)status}); try again later.", isTransient: true);

    private KnowledgeException Refused() => new(
        "STORE_REFUSED",
        $"The Neo4j server at {options} refused user \"{options.User}\"; check the user name, the password and the permissions.");

    private KnowledgeException NoDatabase() => new(
        "STORE_MISSING",
        $"The Neo4j server at {options.Uri.GetLeftPart(UriPartial.Authority)} has no database \"{options.Database}\"; "
        + "use another --database-name, or create it.");
}
