using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using GraphKb.Analysis.Errors;
using GraphKb.Questions.Asking;
using GraphKb.Server.Settings;
using GraphKb.Server.Telemetry;

namespace GraphKb.Server.Commands;

/// <summary>The command line: the name, arguments and options of each command.</summary>
internal static class CommandLine
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private const string AskExample = "ask largest-sites --mineral mineral:copper --format csv --out copper.csv";

    private const string MapExample = "map profiles/facilities.yaml plants.xlsx --out mine --base seed";

    // The command of the .NET tool. A RootCommand would take its name from the program file.
    private const string ToolName = "graphkb";

    private static readonly Option<string?> SettingsFile = new("--settings")
    {
        Description = "A JSON file of settings; it overrides the appsettings.json beside the program.",
        Recursive = true,
    };

    // After a request to stop, running work may complete or roll back its transaction.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(15);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments after the program's name.</param>
    /// <returns>The exit code: 0 on success only.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        using var telemetry = TelemetryExport.Start();
        try
        {
            var parsed = CreateRoot(args).Parse(args);
            return parsed.Action is ParseErrorAction ? ParseErrors.Print(parsed)
                : await InvokeAsync(parsed, stop.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
            when (failure is KnowledgeException or QuestionException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return Fail(failure.Message);
        }
        catch (OperationCanceledException)
        {
            return Fail("Cancelled; nothing was changed.");
        }
    }

    /// <summary>Prints an error.</summary>
    /// <param name="sentence">One sentence.</param>
    /// <returns>The exit code of failure.</returns>
    public static int Fail(string sentence)
    {
        TerminalOutput.WriteErrorLine(sentence);
        return 1;
    }

    /// <summary>Makes a blank value of an option an error.</summary>
    /// <param name="option">The option.</param>
    /// <param name="expected">What its value names, such as <c>a file</c>.</param>
    public static void RefuseBlank(Option option, string expected) => option.Validators.Add(result =>
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{option.Name} is blank; expected the name of {expected}.");
        }
    });

    private static Task<int> InvokeAsync(ParseResult parsed, CancellationToken stop) => parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout }, stop);

    private static Command CreateRoot(string[] args)
    {
        var root = new Command(
            ToolName,
            "GraphKb, a knowledge base of mineral supply chains. Without a command it serves the seed on " + DefaultUrl + ".\n\n"
            + "Settings also come from the appsettings.json beside the program, --settings and the environment: GRAPHKB_DATABASE, "
            + "GRAPHKB_URLS, GRAPHKB_LIMITS__SECONDS and so on.")
        {
            new HelpOption { Recursive = true }, new VersionOption(), SettingsFile,
            CreateImport(), CreateCheck(), MapLine.Create(Describe("Makes a data package of other people's files.", MapExample)),
            CreateExport(), CreateQuery(),
            AskLine.Create(args, Describe("Answers a question of an analyst, or lists all.", AskExample), SettingsFile),
            CreateServe(), CreateMcp(), CreateKey(),
        };
        root.SetAction((parsed, stop) => ServeCommand.RunAsync(LoadConfiguration(parsed, []), stop));
        return root;
    }

    private static string Describe(string what, string example) => $"{what}\n\nExample: {ToolName} {example}";

    private static Command CreateImport()
    {
        var directories = CreatePackagesArgument();
        var command = new Command("import", Describe(
            "Makes a database equal to a data package, or to several as layers (adds, updates and deletes rows), in one transaction.",
            "import seed --database graphkb.db"))
        {
            directories,
        };
        var store = new StoreOptions().AddTo(command, writes: true);
        command.SetAction((parsed, stop) => ImportCommand.RunAsync(
            parsed.GetRequiredValue(directories), StoreChoice.From(Load(parsed, store)), stop));
        return command;
    }

    private static Command CreateCheck()
    {
        var directories = CreatePackagesArgument();
        var table = new Option<bool>("--table")
        {
            Description = "Also print a Markdown table of the rows and missing figures of each mineral.",
        };
        var report = new Option<bool>("--report")
        {
            Description = "Print only a Markdown page: how well each mineral is known, and the rows that are probably wrong or stale.",
        };
        var command = new Command(
            "check", Describe("Validates a data package, or several as layers, and lists every problem.", "check seed"))
        {
            directories, table, report,
        };
        command.SetAction((parsed, stop) => CheckCommand.RunAsync(
            parsed.GetRequiredValue(directories), parsed.GetValue(table), parsed.GetValue(report), stop));
        return command;
    }

    private static Command CreateExport()
    {
        var directory = CreateDirectoryArgument();
        var command = new Command("export", Describe(
            "Writes a database as a data package, or as files for other programs.",
            "export out --format edges --mineral mineral:copper --database graphkb.db"))
        {
            directory,
        };
        var options = new ExportOptions().AddTo(command);
        var store = new StoreOptions().AddTo(command);
        command.SetAction((parsed, stop) => ExportCommand.RunAsync(
            parsed.GetRequiredValue(directory), options.Read(parsed), StoreChoice.From(Load(parsed, store)), stop));
        return command;
    }

    private static Command CreateQuery()
    {
        var text = new Argument<string?>("TEXT") { Description = "The GraphQL document.", Arity = ArgumentArity.ZeroOrOne };
        ParseErrors.RefuseOptions(text);
        var file = new Option<string?>("--file") { Description = "A file with the GraphQL document." };
        RefuseBlank(file, "a file");
        var variables = new Option<string?>("--variables") { Description = "A JSON object." };
        var command = new Command("query", Describe(
            "Prints the JSON answer to a GraphQL query; needs no server.", "query --database graphkb.db '{ dataset { facts } }'"))
        {
            text, file, variables,
        };
        var store = new StoreOptions().AddTo(command);
        command.SetAction((parsed, stop) => QueryCommand.RunAsync(
            new QueryInput(parsed.GetValue(text), parsed.GetValue(file), parsed.GetValue(variables)),
            Load(parsed, store),
            stop));
        return command;
    }

    private static Command CreateServe()
    {
        var urls = new Option<string?>("--urls") { Description = "The addresses to listen on; default " + DefaultUrl + " (GRAPHKB_URLS)." };
        var command = new Command("serve", Describe(
            "Serves a database over HTTP.", "serve --database graphkb.db --urls http://127.0.0.1:8080"))
        {
            urls,
        };
        var store = new StoreOptions().AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var options = store.ToSettings(parsed).Append(new(nameof(ServerSettings.Urls), parsed.GetValue(urls)));
            return ServeCommand.RunAsync(LoadConfiguration(parsed, options), stop);
        });
        return command;
    }

    private static Command CreateMcp()
    {
        var command = new Command("mcp", Describe(
            "Offers the questions as tools to a program that speaks MCP, over the standard streams.", "mcp --database graphkb.db"));
        var store = new StoreOptions().AddTo(command);
        command.SetAction((parsed, stop) => McpCommand.RunAsync(Load(parsed, store), stop));
        return command;
    }

    private static Command CreateKey()
    {
        var command = new Command("key", Describe("Makes a key for clients of a server, and prints it with its hash.", "key"));
        command.SetAction(_ => KeyCommand.Run());
        return command;
    }

    private static ServerSettings Load(ParseResult parsed, StoreOptions store) =>
        SettingsLoader.Bind(LoadConfiguration(parsed, store.ToSettings(parsed)));

    private static IConfigurationRoot LoadConfiguration(ParseResult parsed, IEnumerable<KeyValuePair<string, string?>> options) =>
        SettingsLoader.LoadConfiguration(options, parsed.GetValue(SettingsFile));

    private static Argument<string> CreateDirectoryArgument()
    {
        var directory = new Argument<string>("DIR") { Description = "The folder of a data package." };
        directory.Validators.Add(RefuseBlank);
        ParseErrors.RefuseOptions(directory);
        return directory;
    }

    private static Argument<string[]> CreatePackagesArgument()
    {
        var directories = new Argument<string[]>("DIR")
        {
            Description = "The folder of a data package. Later ones are layers: they add, replace and hide rows of earlier ones.",
            Arity = ArgumentArity.OneOrMore,
        };
        directories.Validators.Add(RefuseBlank);
        ParseErrors.RefuseOptions(directories);
        return directories;
    }

    private static void RefuseBlank(ArgumentResult argument)
    {
        if (argument.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            argument.AddError("DIR is blank; expected the name of a directory.");
        }
    }
}
