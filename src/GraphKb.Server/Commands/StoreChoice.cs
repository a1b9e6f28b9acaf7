using System.CommandLine;
using GraphKb.Knowledge;
using GraphKb.Knowledge.Stores;
using GraphKb.Store.Embedded;
using GraphKb.Store.Neo4j;

namespace GraphKb.Server.Commands;

/// <summary>The store that a command line and the environment choose: the embedded one on a file, or a Neo4j database.</summary>
internal sealed class StoreChoice
{
    private readonly Neo4jOptions? _neo4j;
    private readonly string? _file;

    private StoreChoice(Neo4jOptions? neo4j, string? file) => (_neo4j, _file) = (neo4j, file);

    /// <summary>The choice in words, without a password.</summary>
    public string Words => _neo4j?.ToString() ?? _file ?? "the seed";

    /// <summary>The choice that the environment makes alone.</summary>
    public static StoreChoice OfEnvironment() => new StoreOptions(null).Of(new RootCommand().Parse([]));

    /// <summary>The embedded store.</summary>
    public static StoreChoice Embedded(string? file) => new(null, file);

    /// <summary>A Neo4j database.</summary>
    public static StoreChoice Neo4j(Neo4jOptions options) => new(options, null);

    /// <summary>Opens it to read; without a file it is the seed.</summary>
    public IKnowledgeStore Open(CancellationToken stop) => _neo4j is null ? Stores.Open(_file, stop) : new Neo4jStore(_neo4j);

    /// <summary>Opens what is there and has a name, so not the seed.</summary>
    /// <param name="create">Whether to make a file that is not there.</param>
    /// <param name="stop">Stops the reading.</param>
    public IKnowledgeStore OpenNamed(bool create, CancellationToken stop) => _neo4j is not null ? new Neo4jStore(_neo4j)
        : _file is not null ? EmbeddedStore.Open(_file, create, stop)
        : throw new KnowledgeException("STORE_MISSING", "Which database? Expected --database FILE, or --store neo4j with --uri.");
}

/// <summary>The options of a command that choose its store; for each of them an environment variable stands in.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string?> _store = new("--store") { Description = "embedded or neo4j; embedded if left out (GRAPHKB_STORE)." };
    private readonly Option<string?> _uri = new("--uri") { Description = "The Neo4j server, such as http://localhost:7474 (GRAPHKB_NEO4J_URI)." };
    private readonly Option<string?> _user = new("--user") { Description = "Its user; neo4j if left out (GRAPHKB_NEO4J_USER)." };
    private readonly Option<string?> _password = new("--password") { Description = "The user's password; better in GRAPHKB_NEO4J_PASSWORD, where no list of processes shows it." };
    private readonly Option<string?> _name = new("--database-name") { Description = "The database in it; neo4j if left out (GRAPHKB_NEO4J_DATABASE)." };
    private readonly Option<bool> _batched = new("--batched") { Description = "Commit batch by batch, for a first load too large for one transaction of Neo4j." };
    private readonly Option<string?>? _file;

    /// <summary>Makes them.</summary>
    /// <param name="file">The command's option that names a file, or null.</param>
    public StoreOptions(Option<string?>? file) => _file = file;

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writes">Whether it writes.</param>
    /// <returns>The options.</returns>
    public StoreOptions AddTo(Command command, bool writes = false)
    {
        IEnumerable<Option> all = [_file!, _store, _uri, _user, _password, _name];
        foreach (var option in writes ? all.Append(_batched) : all)
        {
            command.Options.Add(option);
        }

        return this;
    }

    /// <summary>What they choose.</summary>
    /// <exception cref="KnowledgeException">The choice is none, or half of one.</exception>
    public StoreChoice Of(ParseResult parsed)
    {
        var store = Value(parsed, _store, "STORE") ?? "embedded";
        return store switch
        {
            "embedded" => StoreChoice.Embedded(_file is null ? Setting("DATABASE") : Value(parsed, _file, "DATABASE")),
            "neo4j" => StoreChoice.Neo4j(new Neo4jOptions
            {
                Uri = Address(Value(parsed, _uri, "NEO4J_URI")),
                User = Value(parsed, _user, "NEO4J_USER") ?? "neo4j",
                Password = Value(parsed, _password, "NEO4J_PASSWORD") ?? "",
                Database = Value(parsed, _name, "NEO4J_DATABASE") ?? "neo4j",
                Batched = parsed.GetResult(_batched) is not null && parsed.GetValue(_batched),
            }),
            _ => throw new KnowledgeException("STORE_UNKNOWN", $"There is no store \"{store}\"; expected embedded or neo4j."),
        };
    }

    private static Uri Address(string? uri) => Uri.TryCreate(uri, UriKind.Absolute, out var address) && address.UserInfo.Length == 0 && address.Host.Length > 0
        ? address
        : throw new KnowledgeException("STORE_ADDRESS", "The store neo4j needs --uri (or GRAPHKB_NEO4J_URI) such as http://localhost:7474, without a user or a password in it.");

    private static string? Value(ParseResult parsed, Option<string?> option, string setting) =>
        (parsed.GetResult(option) is null ? null : parsed.GetValue(option)) ?? Setting(setting);

    private static string? Setting(string name) => Environment.GetEnvironmentVariable("GRAPHKB_" + name) is { Length: > 0 } value ? value : null;
}
