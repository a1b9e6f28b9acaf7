using System.Net;
using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>What can go wrong on the way to a server, each in one sentence with a code of ours. No password is ever in one.</summary>
internal sealed class Failures(Neo4jOptions options)
{
    private const int MostOfMessage = 300;

    /// <summary>The codes after which asking the same again may help at once.</summary>
    public static bool IsWorthRetrying(Exception wrong) =>
        wrong is KnowledgeException { IsTransient: true, Code: "STORE_UNAVAILABLE" or "STORE_BUSY" };

    /// <summary>Nobody answered, or the answer broke off.</summary>
    public KnowledgeException Unavailable(Exception? inner = null) => new(
        "STORE_UNAVAILABLE", $"The Neo4j server at {options} cannot be reached; is it running, and is the address right?", isTransient: true, inner);

    /// <summary>No answer in time.</summary>
    public KnowledgeException Slow() => new(
        "STORE_SLOW", $"The Neo4j server at {options} did not answer within the time allowed; ask for less at a time, or again later.", isTransient: true);

    /// <summary>An answer that is not one of Neo4j.</summary>
    public KnowledgeException Unreadable(Exception? inner = null) => new(
        "STORE_UNREADABLE", $"What answers at {options} does not speak Neo4j's HTTP interface; is it a Neo4j server, and nothing else in between?", isTransient: true, inner);

    /// <summary>A status that says it all, or null where the body has to be read.</summary>
    public KnowledgeException? OfStatus(HttpStatusCode status) => status switch
    {
        < HttpStatusCode.MultipleChoices => null,
        HttpStatusCode.Unauthorized => Refused(),
        HttpStatusCode.Forbidden => Refused(),
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests =>
            new("STORE_UNAVAILABLE", $"The Neo4j server at {options} is not ready (status {(int)status}); trying again later may help.", isTransient: true),
        _ => null,
    };

    /// <summary>A status that nothing in the body explains.</summary>
    public KnowledgeException Unexplained(HttpStatusCode status) => status == HttpStatusCode.NotFound
        ? NoDatabase()
        : new("STORE_FAILED", $"The Neo4j server at {options} answered with status {(int)status}.", isTransient: (int)status >= 500);

    /// <summary>An error that the server named.</summary>
    public KnowledgeException OfCode(string code, string message)
    {
        if (code.StartsWith("Neo.ClientError.Security.", StringComparison.Ordinal))
        {
            return Refused();
        }

        if (code.Contains("DatabaseNotFound", StringComparison.Ordinal))
        {
            return NoDatabase();
        }

        if (message.StartsWith("Transaction timeout", StringComparison.Ordinal) || message.Contains("within the specified timeout", StringComparison.Ordinal)
            || code.Contains("TransactionTimedOut", StringComparison.Ordinal))
        {
            return Slow();
        }

        return IsTransient(code)
            ? new("STORE_BUSY", $"The Neo4j server at {options} could not do it just now ({code}); trying again may help.", isTransient: true)
            : new("STORE_FAILED", $"Neo4j at {options} failed with {code}: {FirstLine(message)}");
    }

    private static bool IsTransient(string code) => code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
        || code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
            or "Neo.ClientError.Transaction.TransactionNotFound" or "Neo.ClientError.Transaction.UnknownId";

    private static string FirstLine(string message)
    {
        var line = message.Split('\n', 2)[0].Trim();
        return line.Length <= MostOfMessage ? line : line[..MostOfMessage] + "…";
    }

    private KnowledgeException Refused() => new(
        "STORE_REFUSED", $"The Neo4j server at {options} does not let user \"{options.User}\" in: the user, the password or a right is wrong.");

    private KnowledgeException NoDatabase() => new(
        "STORE_MISSING", $"The Neo4j server at {options.Uri.GetLeftPart(UriPartial.Authority)} has no database \"{options.Database}\"; name another with --database-name, or create it.");
}
