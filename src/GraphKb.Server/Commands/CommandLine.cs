using System.CommandLine;
using System.Runtime.InteropServices;
using GraphKb.Knowledge;

namespace GraphKb.Server.Commands;

/// <summary>The command line: what each command is called and takes.</summary>
internal static class CommandLine
{
    private const string About =
        """
        GraphKb, a knowledge base of mineral supply chains. Without a command it serves the seed on http://127.0.0.1:5080.

        Settings: appsettings.json beside the program, and over it the environment: GRAPHKB_DATABASE, GRAPHKB_URLS, and
        GRAPHKB_LIMITS__… for DOCUMENTLENGTH, DEPTH, FIELDS, ALIASES, PARTS, VALUES, RESULTS, ANSWERBYTES, ERRORS, SECONDS,
        BODYBYTES, URLBYTES and BODYSECONDS. What is typed wins over both.

        Exit codes: 0 on success; 1 when something was wrong, which one sentence says; nothing is changed then.
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <returns>0 on success only.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await Root(Settings.Read()).Parse(args).InvokeAsync(configuration, stop.Token).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is KnowledgeException or ArgumentException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Fail(wrong.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail("Stopped; nothing was changed.");
        }
    }

    /// <summary>Says what was wrong.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <returns>The exit code of failure.</returns>
    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }

    // The first signal stops the work in order; a second one ends the process at once.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    private static RootCommand Root(Settings settings)
    {
        var root = new RootCommand(About) { Import(), Check(), Export(), Query(settings), Serve(settings) };
        root.SetAction((_, stop) => ServeCommand.RunAsync(settings, stop));
        return root;
    }

    private static Command Import()
    {
        var (directory, database) = (Directory(), Database(true));
        var command = new Command("import", "Brings a database to what a data package says, all or nothing.\n\nExample: import seed --database graphkb.db") { directory, database };
        command.SetAction((parsed, stop) => ImportCommand.RunAsync(parsed.GetRequiredValue(directory), parsed.GetRequiredValue(database), stop));
        return command;
    }

    private static Command Check()
    {
        var directory = Directory();
        var command = new Command("check", "Says everything that is wrong with a data package.\n\nExample: check seed") { directory };
        command.SetAction((parsed, stop) => CheckCommand.RunAsync(parsed.GetRequiredValue(directory), stop));
        return command;
    }

    private static Command Export()
    {
        var (directory, database) = (Directory(), Database(true));
        var command = new Command("export", "Writes a database as a data package.\n\nExample: export out --database graphkb.db") { directory, database };
        command.SetAction((parsed, stop) => ExportCommand.RunAsync(parsed.GetRequiredValue(directory), parsed.GetRequiredValue(database), stop));
        return command;
    }

    private static Command Query(Settings settings)
    {
        var database = Database(false);
        var text = new Argument<string?>("TEXT") { Description = "The GraphQL document.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "A file with the GraphQL document." };
        var variables = new Option<string?>("--variables") { Description = "A JSON object." };
        var command = new Command(
            "query",
            """
            Prints the JSON answer to a GraphQL query; needs no server.

            Examples: query --database graphkb.db '{ dataset { facts } }'
                      query --database graphkb.db --file chains.graphql --variables '{"mineral": "mineral:rare-earths"}'
            """)
        {
            text, database, file, variables,
        };
        command.SetAction((parsed, stop) => QueryCommand.RunAsync(
            new QueryWords(parsed.GetValue(database) ?? settings.Database, parsed.GetValue(text), parsed.GetValue(file), parsed.GetValue(variables)), settings, stop));
        return command;
    }

    private static Command Serve(Settings settings)
    {
        var database = Database(false);
        var urls = new Option<string?>("--urls") { Description = $"Where to listen, http only, several separated by semicolons; {settings.Urls} if left out." };
        var command = new Command("serve", "Serves a database over HTTP.\n\nExample: serve --database graphkb.db --urls http://127.0.0.1:8080") { database, urls };
        command.SetAction((parsed, stop) => ServeCommand.RunAsync(
            settings with { Database = parsed.GetValue(database) ?? settings.Database, Urls = parsed.GetValue(urls) ?? settings.Urls }, stop));
        return command;
    }

    private static Argument<string> Directory() => new("DIR") { Description = "The directory of a data package." };

    private static Option<string> Database(bool required) =>
        new("--database") { Description = required ? "The database file." : "The database file; the seed if left out.", Required = required };
}
