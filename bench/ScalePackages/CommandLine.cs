using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using ScalePackages.Writing;

namespace ScalePackages;

/// <summary>The command line: the options, their limits, and how a failure is reported.</summary>
internal static class CommandLine
{
    private const int MaximumSites = 100_000_000;

    private const string Description = """
        Generates a large synthetic data package for benchmarks. bench/README.md describes what is in it.

        Example: dotnet run --project bench/ScalePackages -- --sites 1000000 --out /tmp/scale
        """;

    // How long a stopped run may take to delete its temporary folders.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <param name="output">Receives the help and the summary.</param>
    /// <param name="error">Receives errors and progress.</param>
    /// <returns>0 on success, 1 on failure.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var parsed = CreateRoot(output, error).Parse(args);
            if (parsed.Errors is [var first, ..])
            {
                await error.WriteLineAsync(first.Message).ConfigureAwait(false);
                return 1;
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                    Output = output,
                    Error = error,
                }).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            var message = failure is OperationCanceledException ? "Stopped; nothing was written." : failure.Message;
            await error.WriteLineAsync(message).ConfigureAwait(false);
            return 1;
        }
    }

    private static RootCommand CreateRoot(TextWriter output, TextWriter error)
    {
        var sites = new Option<int>("--sites")
        {
            Description = "How many sites. A million sites have 2.9 million supplies and take 470 MB.",
            HelpName = "COUNT",
            Required = true,
            CustomParser = result => ParseNumber(result, 1, MaximumSites),
        };
        var folder = new Option<string>("--out")
        {
            Description = "A new folder for the package. A flat copy for other programs is written to a second folder, DIR-peers.",
            HelpName = "DIR",
            Required = true,
        };
        folder.Validators.Add(CheckFolder);
        var seed = new Option<long>("--seed")
        {
            Description = "The seed of the random numbers. The same sites and seed give the same bytes.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 1,
            CustomParser = result => ParseNumber(result, long.MinValue, long.MaxValue),
        };
        var root = new RootCommand(Description) { sites, folder, seed };

        // On another thread: signals are handled only once this call has returned a task.
        root.SetAction((parsed, stop) =>
        {
            var request = new ScaleRequest(parsed.GetRequiredValue(sites), parsed.GetValue(seed), parsed.GetRequiredValue(folder));
            return Task.Run(() => Generate(request, output, error, stop), stop);
        });
        return root;
    }

    private static int Generate(ScaleRequest request, TextWriter output, TextWriter error, CancellationToken stop)
    {
        using var staged = StagedOutput.Create(request.Directory);
        var summary = new ScaleGenerator(staged, new(error, TimeProvider.System), stop).Generate(request.Sites, request.Seed);
        staged.Publish();
        output.WriteLine($"{request.Directory}: {summary.Format()}");
        return 0;
    }

    private static T ParseNumber<T>(ArgumentResult result, T minimum, T maximum)
        where T : struct, IBinaryInteger<T>
    {
        var text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum
            && number <= maximum)
        {
            return number;
        }

        var option = result.Parent is OptionResult { Option.Name: var name } ? name : result.Argument.Name;
        result.AddError($"{option} is \"{text}\"; expected a whole number from {minimum} to {maximum}.");
        return default;
    }

    private static void CheckFolder(OptionResult given)
    {
        if (given.Tokens is [var only] && string.IsNullOrWhiteSpace(only.Value))
        {
            given.AddError("--out is blank; expected the name of a new folder.");
        }
    }

    private sealed record ScaleRequest(int Sites, long Seed, string Directory);
}
