#nullable disable
namespace Neo4j.Driver;

public class Neo4jException(string code, string message, Exception innerException = null) : Exception(message, innerException)
{
    public string Code { get; set; } = code;

    public virtual bool IsRetriable => false;
}

public class ClientException(string code, string message, Exception innerException = null)
    : Neo4jException(code, message, innerException)
{
    public ClientException(string message)
        : this(null, message)
    {
    }
}

public sealed class TransientException(string code, string message) : Neo4jException(code, message)
{
    public override bool IsRetriable => true;
}

public sealed class AuthorizationException(string message)
    : Neo4jException("Neo.ClientError.Security.AuthorizationExpired", message)
{
    public override bool IsRetriable => true;
}

public sealed class ServiceUnavailableException(string message) : Neo4jException(null, message)
{
    public override bool IsRetriable => true;
}

public sealed class SessionExpiredException(string message) : Neo4jException(null, message)
{
    public override bool IsRetriable => true;
}

public sealed class TransactionTerminatedException(Exception inner)
    : ClientException((inner as Neo4jException)?.Code, inner.Message, inner)
{
    public override bool IsRetriable => InnerException is Neo4jException { IsRetriable: true };
}
