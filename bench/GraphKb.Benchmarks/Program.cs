using GraphKb.Benchmarks;

// DIR is a package as tools/generate_scale.py makes it; a DATABASE that is there already is measured as it is; "engine" measures
// the engine alone; "neo4j" asks the embedded store and a real Neo4j the same, and prints the ratio.
if (args.Length is < 1 or > 3 || !Directory.Exists(args[0]) || (args.Length == 3 && args[2] is not ("engine" or "neo4j")))
{
    Console.Error.WriteLine("usage: dotnet run --project bench/GraphKb.Benchmarks -- DIR [DATABASE [engine|neo4j]]; DIR is a data package of the synthetic kind (mineral:m07, KOR, CHN).");
    return 2;
}

var temporary = Directory.CreateTempSubdirectory("graphkb-bench-");
try
{
    var database = args.Length > 1 ? args[1] : Path.Combine(temporary.FullName, "bench.db");
    var figures = new Figures("What", "Measured", "At most", "Reached", "Plain reference");
    if (!File.Exists(database))
    {
        ImportBench.Run(args[0], database, figures);
    }

    if (args.Length == 3 && args[2] == "neo4j")
    {
        var pairs = new Figures("Question", "Embedded", "Neo4j", "Ratio");
        await Neo4jBench.RunAsync(args[0], database, pairs);
        pairs.Print();
        return 0;
    }

    if (args.Length < 3)
    {
        await ServerBench.RunAsync(database, figures);
    }

    EngineBench.Run(database, figures);
    figures.Print();
    return 0;
}
finally
{
    temporary.Delete(recursive: true);
}
