using System.CommandLine;
using GraphKb.Analysis.Errors;
using GraphKb.Server.Settings;
using GraphKb.Store.Neo4j;

namespace GraphKb.Server.Commands;

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
            "embedded" => StoreChoice.Embedded(_file is null ? ServerSettings.Read().Database : parsed.GetValue(_file) ?? ServerSettings.Read().Database),
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
