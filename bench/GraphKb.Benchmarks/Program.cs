using GraphKb.Benchmarks;
using GraphKb.Benchmarks.Load;
using GraphKb.Benchmarks.Peers;

const string Usage = """
    usage: dotnet run --project bench/GraphKb.Benchmarks -- DIR [DATABASE [engine|neo4j|SERVER]]

    DIR       a package that bench/ScalePackages generates:
              dotnet run --project bench/ScalePackages -- --sites 1000000 --out DIR
    DATABASE  the file to import into; an existing one is measured as it is
    engine    measures the engine alone
    neo4j     runs the same queries on the embedded store and on Neo4j

    or     dotnet run --project bench/GraphKb.Benchmarks -- load DIR SECONDS [SERVER]
           dotnet run --project bench/GraphKb.Benchmarks -- soak DIR DIR MINUTES [SERVER]
           dotnet run --project bench/GraphKb.Benchmarks -- peers [--large-neo4j] DIR... [SERVER]

    load      measures cheap requests beside 32 clients of heavy questions, and the memory of the server
    soak      sends questions while both packages are imported in turn
    peers     measures every question beside a plain loop, SQLite, DuckDB and Neo4j, and the API beside mercurius, on each DIR
    SERVER    the GraphKb.Server.dll to measure instead of the one that is built
    """;

if (LoadCommand.Parse(args) is { } load)
{
    return await load.RunAsync();
}

if (args is ["peers", .. { Length: > 0 } rest])
{
    var hasLargeNeo4j = rest[0] == "--large-neo4j";
    var hasServer = File.Exists(rest[^1]);
    var packages = rest[(hasLargeNeo4j ? 1 : 0)..^(hasServer ? 1 : 0)];
    if (packages.Length > 0 && packages.All(package => Directory.Exists(package) && Directory.Exists(package + "-peers")))
    {
        ServerProcess.Program = hasServer ? rest[^1] : ServerProcess.Program;
        var files = Directory.CreateTempSubdirectory("graphkb-bench-");
        await new PeersBench(packages, hasLargeNeo4j).RunAsync(files.FullName);
        files.Delete(recursive: true);
        return 0;
    }
}

var part = args.Length == 3 ? args[2] : null;
var isWhole = part is null || File.Exists(part);
if (args.Length is < 1 or > 3 || !Directory.Exists(args[0]) || !(isWhole || part is "engine" or "neo4j"))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var temporary = Directory.CreateTempSubdirectory("graphkb-bench-");
try
{
    ServerProcess.Program = isWhole && part is not null ? part : ServerProcess.Program;
    var database = args.Length > 1 ? args[1] : Path.Combine(temporary.FullName, "bench.db");
    var results = new ResultTable("Measurement", "Measured", "Limit", "Within limit", "Plain reference");
    if (!File.Exists(database))
    {
        ImportBench.Run(args[0], database, results);
    }

    if (part == "neo4j")
    {
        var ratios = new ResultTable("Question", "Embedded", "Neo4j", "Ratio");
        await Neo4jBench.RunAsync(args[0], database, ratios);
        ratios.Print();
        return 0;
    }

    if (isWhole)
    {
        await ServerBench.RunAsync(database, results);
    }

    EngineBench.Run(database, results);
    results.Print();
    return 0;
}
finally
{
    temporary.Delete(recursive: true);
}
