using System.Net;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Text;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>Translates failures of a connection into exceptions with the codes of GraphKb. No message contains the password.</summary>
internal sealed class Neo4jErrors(Neo4jOptions options)
{
    private const int LongestMessage = 300;

    /// <summary>Whether an immediate retry may succeed.</summary>
    public static bool IsWorthRetrying(Exception exception) =>
        exception is KnowledgeException { IsTransient: true, Code: "STORE_UNAVAILABLE" or "STORE_BUSY" };

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
    public KnowledgeException FromUnexplainedStatus(HttpStatusCode status) => status == HttpStatusCode.NotFound
        ? NoDatabase()
        : new("STORE_FAILED", $"The Neo4j server at {options} answered with status {(int)status}.", isTransient: (int)status >= 500);

    /// <summary>The error of a Neo4j status code.</summary>
    /// <param name="code">Such as <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
    /// <param name="message">The message of the server; its first line is shown for codes without a translation.</param>
    public KnowledgeException FromCode(string code, string message)
    {
        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal))
        {
            return Refused();
        }

        if (code.Contains("DatabaseNotFound", StringComparison.Ordinal))
        {
            return NoDatabase();
        }

        if (IsTimeout(code, message))
        {
            return Slow();
        }

        return IsTransient(code)
            ? new("STORE_BUSY", $"The Neo4j server at {options} is busy ({code}); try again.", isTransient: true)
            : new("STORE_FAILED", $"Neo4j at {options} failed with {code}: {FirstLine(message)}");
    }

    // Old servers report a timeout with a general code and a message.
    private static bool IsTimeout(string code, string message) => code.Contains("TransactionTimedOut", StringComparison.Ordinal)
        || message.StartsWith("Transaction timeout", StringComparison.Ordinal)
        || message.Contains("within the specified timeout", StringComparison.Ordinal);

    private static bool IsTransient(string code) => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
            or "Neo.ClientError.Transaction.TransactionNotFound" or "Neo.ClientError.Transaction.UnknownId";

    private static string FirstLine(string message) => Truncate.ToLength(message.Split('\n', 2)[0].Trim(), LongestMessage);

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
