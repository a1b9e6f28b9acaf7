#nullable disable

// The part of the public interface of the official driver 5.28 that GraphKb uses, without what it does: the package is not on every
// registry, and the transport over it must compile and be tested all the same.
namespace Neo4j.Driver;

public enum AccessMode
{
    Read,
    Write,
}

public interface IAuthToken;

public interface IBookmarkManager;

public interface IServerInfo
{
    string Agent { get; }
}

public interface IDriver : IDisposable, IAsyncDisposable
{
    IAsyncSession AsyncSession(Action<SessionConfigBuilder> action);

    Task<IServerInfo> GetServerInfoAsync();
}

public interface IAsyncQueryRunner : IAsyncDisposable, IDisposable
{
    Task<IResultCursor> RunAsync(string query, object parameters);

    Task<IResultCursor> RunAsync(string query, IDictionary<string, object> parameters);
}

public interface IAsyncSession : IAsyncQueryRunner
{
    Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> action);
}

public interface IAsyncTransaction : IAsyncQueryRunner
{
    Task CommitAsync();
}

public interface IResultCursor
{
    IRecord Current { get; }

    Task<string[]> KeysAsync();

    Task<bool> FetchAsync();
}

public interface IRecord
{
    object this[string key] { get; }
}

public interface IBookmarkManagerFactory
{
    IBookmarkManager NewBookmarkManager(BookmarkManagerConfig config = null);
}

public sealed class BookmarkManagerConfig;

public static class AuthTokens
{
    public static IAuthToken Basic(string username, string password) => new BasicToken(username, password);

    private sealed record BasicToken(string UserName, string Password) : IAuthToken;
}

public static class GraphDatabase
{
    /// <summary>Creates the drivers of the test that runs.</summary>
    internal static readonly AsyncLocal<Func<Uri, ConfigBuilder, IDriver>> Creating = new();

    public static IBookmarkManagerFactory BookmarkManagerFactory { get; } = new Factory();

    public static IDriver Driver(Uri uri, IAuthToken authToken, Action<ConfigBuilder> action)
    {
        var config = new ConfigBuilder();
        action(config);
        return Creating.Value(uri, config);
    }

    private sealed class Factory : IBookmarkManagerFactory
    {
        public IBookmarkManager NewBookmarkManager(BookmarkManagerConfig config = null) => new Manager();
    }

    private sealed class Manager : IBookmarkManager;
}
