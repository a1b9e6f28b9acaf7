#nullable disable
namespace Neo4j.Driver;

public sealed class ConfigBuilder
{
    /// <summary>What was configured, by the name of the setting.</summary>
    internal Dictionary<string, object> Settings { get; } = [];

    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => With("ConnectionTimeout", timeSpan);

    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => With("ConnectionAcquisitionTimeout", timeSpan);

    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) => With("ConnectionLivenessCheckTimeout", timeout);

    public ConfigBuilder WithUserAgent(string userAgent) => With("UserAgent", userAgent);

    private ConfigBuilder With(string setting, object value)
    {
        Settings.Add(setting, value);
        return this;
    }
}

public sealed class SessionConfigBuilder
{
    internal string Database { get; private set; }

    internal AccessMode Access { get; private set; }

    internal IBookmarkManager Bookmarks { get; private set; }

    public SessionConfigBuilder WithDatabase(string database)
    {
        Database = database;
        return this;
    }

    public SessionConfigBuilder WithDefaultAccessMode(AccessMode defaultAccessMode)
    {
        Access = defaultAccessMode;
        return this;
    }

    public SessionConfigBuilder WithBookmarkManager(IBookmarkManager bookmarkManager)
    {
        Bookmarks = bookmarkManager;
        return this;
    }
}

public sealed class TransactionConfigBuilder
{
    internal TimeSpan? Timeout { get; private set; }

    internal IDictionary<string, object> Metadata { get; private set; }

    public TransactionConfigBuilder WithTimeout(TimeSpan? timeout)
    {
        Timeout = timeout;
        return this;
    }

    public TransactionConfigBuilder WithMetadata(IDictionary<string, object> metadata)
    {
        Metadata = metadata;
        return this;
    }
}
