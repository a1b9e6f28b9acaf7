using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using GraphKb.Analysis.Errors;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>The command line: what each command is called and takes.</summary>
internal static class CommandLine
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    // The command of the .NET tool. A RootCommand would take its name from the program file.
    private const string ToolName = "graphkb";

    // Work that is told to stop finishes what it cannot leave half done.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(15);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <returns>0 on success only.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            var parsed = Root().Parse(args);
            if (parsed.Action is ParseErrorAction mistake)
            {
                // What was wrong, and what was perhaps meant, without the whole of the help.
                mistake.ShowHelp = false;
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToStop,
                    Output = parsed.Errors.Count > 0 ? Console.Error : Console.Out,
                },
                stop.Token).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is KnowledgeException or ArgumentException or IOException or UnauthorizedAccessException)
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

    private static Command Root()
    {
        var root = new Command(
            ToolName,
            $"GraphKb, a knowledge base of mineral supply chains. Without a command it serves the seed on {DefaultUrl}."
            + "\n\nSettings also come from appsettings.json and the environment: GRAPHKB_DATABASE, GRAPHKB_URLS,"
            + " GRAPHKB_LIMITS__SECONDS and so on.")
        {
            new HelpOption { Recursive = true }, new VersionOption(), Import(), Check(), Export(), Query(), Serve(),
        };
        var store = new StoreOptions(null);
        root.SetAction((parsed, stop) => ServeCommand.RunAsync(store.Of(parsed), ServerSettings.Read(), stop));
        return root;
    }

    private static string Describe(string what, string example) => $"{what}\n\nExample: {ToolName} {example}";

    private static Command Import()
    {
        var directory = Directory();
        var command = new Command("import", Describe(
            "Makes a database equal to a data package (adds, updates and deletes rows) in one transaction.",
            "import seed --database graphkb.db"))
        {
            directory,
        };
        var store = new StoreOptions(Database()).AddTo(command, writes: true);
        command.SetAction((parsed, stop) => ImportCommand.RunAsync(parsed.GetRequiredValue(directory), store.Of(parsed), stop));
        return command;
    }

    private static Command Check()
    {
        var directory = Directory();
        var table = new Option<bool>("--table")
        {
            Description = "Also prints a Markdown table of the rows and missing figures of each mineral.",
        };
        var command = new Command("check", Describe("Validates a data package and lists every problem.", "check seed"))
        {
            directory, table,
        };
        command.SetAction((parsed, stop) => CheckCommand.RunAsync(parsed.GetRequiredValue(directory), parsed.GetValue(table), stop));
        return command;
    }

    private static Command Export()
    {
        var directory = Directory();
        var command = new Command("export", Describe("Writes a database as a data package.", "export out --database graphkb.db"))
        {
            directory,
        };
        var store = new StoreOptions(Database()).AddTo(command);
        command.SetAction((parsed, stop) => ExportCommand.RunAsync(parsed.GetRequiredValue(directory), store.Of(parsed), stop));
        return command;
    }

    private static Command Query()
    {
        var text = new Argument<string?>("TEXT") { Description = "The GraphQL document.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "A file with the GraphQL document." };
        var variables = new Option<string?>("--variables") { Description = "A JSON object." };
        var command = new Command("query", Describe(
            "Prints the JSON answer to a GraphQL query; needs no server.", "query --database graphkb.db '{ dataset { facts } }'"))
        {
            text, file, variables,
        };
        var store = new StoreOptions(Database()).AddTo(command);
        command.SetAction((parsed, stop) => QueryCommand.RunAsync(
            store.Of(parsed), parsed.GetValue(text), parsed.GetValue(file), parsed.GetValue(variables), stop));
        return command;
    }

    private static Command Serve()
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen; " + DefaultUrl + " if left out." };
        var command = new Command("serve", Describe(
            "Serves a database over HTTP.", "serve --database graphkb.db --urls http://127.0.0.1:8080"))
        {
            urls,
        };
        var store = new StoreOptions(Database()).AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var settings = ServerSettings.Read();
            return ServeCommand.RunAsync(
                store.Of(parsed), parsed.GetValue(urls) is { } given ? settings with { Urls = given } : settings, stop);
        });
        return command;
    }

    private static Argument<string> Directory()
    {
        var directory = new Argument<string>("DIR") { Description = "The directory of a data package." };
        directory.Validators.Add(given =>
        {
            if (given.Tokens.Count == 1 && string.IsNullOrWhiteSpace(given.Tokens[0].Value))
            {
                given.AddError("DIR is blank; expected the name of a directory.");
            }
        });
        return directory;
    }

    private static Option<string?> Database() => new("--database")
    {
        Description = "The file of the embedded store (GRAPHKB_DATABASE); serve and query take the seed if left out.",
    };
}
