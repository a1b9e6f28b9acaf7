using System.CommandLine;
using GraphKb.Analysis.Errors;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>The options of a command that choose its store. Each overrides the setting of the same meaning.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string?> _database = new("--database")
    {
        Description = "The file of the embedded store (GRAPHKB_DATABASE). Without it, every command but import uses the seed.",
    };

    private readonly Option<string[]> _packages = new("--package")
    {
        Description = "The folder of a data package to read into memory, instead of a database; several are layers, the last one on top "
            + "(GRAPHKB_PACKAGES, separated by semicolons).",
        HelpName = "DIR",
    };

    private readonly Option<string?> _store = new("--store") { Description = "embedded or neo4j; default embedded (GRAPHKB_STORE)." };

    private readonly Option<string?> _uri = new("--uri")
    {
        Description = "The Neo4j server, such as http://localhost:7474 (GRAPHKB_NEO4J_URI).",
    };

    private readonly Option<string?> _user = new("--user") { Description = "The Neo4j user; default neo4j (GRAPHKB_NEO4J_USER)." };

    private readonly Option<string?> _password = new("--password")
    {
        Description = "The user's password. Prefer GRAPHKB_NEO4J_PASSWORD, which no list of processes shows.",
    };

    private readonly Option<string?> _name = new("--database-name")
    {
        Description = "The database on the Neo4j server; default neo4j (GRAPHKB_NEO4J_DATABASE).",
    };

    private readonly Option<bool> _batched = new("--batched")
    {
        Description = "Commit batch by batch, for a change that is too large for one transaction of Neo4j. A first load always does.",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writes">Whether the command writes to the store.</param>
    /// <returns>These options.</returns>
    public StoreOptions AddTo(Command command, bool writes = false)
    {
        IEnumerable<Option> all = [_database, _store, _uri, _user, _password, _name];
        foreach (var option in all.Append(writes ? _batched : _packages))
        {
            command.Options.Add(option);
        }

        return this;
    }

    /// <summary>The settings that these options override, by key; null where an option is not given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The pairs.</returns>
    /// <exception cref="KnowledgeException">The name of the file or of a folder is blank, or a folder has a semicolon in it.</exception>
    public IEnumerable<KeyValuePair<string, string?>> ToSettings(ParseResult parsed)
    {
        var database = Value(parsed, _database);
        if (database is not null && string.IsNullOrWhiteSpace(database))
        {
            throw new KnowledgeException("STORE_MISSING", "--database is blank; expected the name of a file.");
        }

        // What the command line chooses replaces what another source of settings chooses: blank is the default.
        var packages = ReadPackages(parsed);
        var store = Value(parsed, _store);
        var otherStore = packages is null ? null : "";
        return
        [
            new(nameof(ServerSettings.Packages), packages ?? (database is not null || store is not null ? "" : null)),
            new(nameof(ServerSettings.Database), database ?? otherStore),
            new(nameof(ServerSettings.Store), store ?? otherStore),
            new("Neo4j:Uri", Value(parsed, _uri)),
            new("Neo4j:User", Value(parsed, _user)),
            new("Neo4j:Password", Value(parsed, _password)),
            new("Neo4j:Database", Value(parsed, _name)),
            new("Neo4j:Batched", parsed.GetResult(_batched) is not null && parsed.GetValue(_batched) ? "true" : null),
        ];
    }

    private string? ReadPackages(ParseResult parsed)
    {
        if (parsed.GetResult(_packages) is null || parsed.GetValue(_packages) is not { Length: > 0 } packages)
        {
            return null;
        }

        return Array.TrueForAll(packages, folder => !string.IsNullOrWhiteSpace(folder) && !folder.Contains(';', StringComparison.Ordinal))
            ? string.Join(';', packages)
            : throw new KnowledgeException(
                "STORE_MISSING", "--package is blank or has a semicolon in it; expected the folder of a data package.");
    }

    private static string? Value(ParseResult parsed, Option<string?> option) =>
        parsed.GetResult(option) is null ? null : parsed.GetValue(option);
}
