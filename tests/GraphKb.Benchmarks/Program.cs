using GraphKb.Benchmarks;

// DIR is a package as tools/generate_scale.py makes it; a DATABASE that is there already is measured as it is; "engine" measures
// the engine alone.
if (args.Length is < 1 or > 3 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: dotnet run --project tests/GraphKb.Benchmarks -- DIR [DATABASE [engine]]; DIR is a data package of the synthetic kind (mineral:m07, KOR, CHN).");
    return 2;
}

var temporary = Directory.CreateTempSubdirectory("graphkb-bench-");
try
{
    var database = args.Length > 1 ? args[1] : Path.Combine(temporary.FullName, "bench.db");
    var figures = new Figures();
    if (!File.Exists(database))
    {
        ImportBench.Run(args[0], database, figures);
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
