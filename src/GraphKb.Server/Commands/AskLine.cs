using System.CommandLine;
using GraphKb.Questions.Library;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Commands;

/// <summary>
/// The command <c>ask</c> of the command line. Only the question that the arguments name is read, so that a program that asks one does not
/// wait for the others.
/// </summary>
internal static class AskLine
{
    private const string Name = "ask";
    private static readonly string[] HelpOptions = ["--help", "-h", "-?", "/?", "/h"];

    /// <summary>Creates the command.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <param name="description">The text of its help.</param>
    /// <param name="settingsFile">The option with the file of settings.</param>
    /// <returns>The command, with a command of its own for the question that is named, or for each.</returns>
    /// <exception cref="ArgumentException">There is no question of this name.</exception>
    public static Command Create(string[] args, string description, Option<string?> settingsFile)
    {
        var command = new Command(Name, description);
        var (words, file) = ReadWords(args, settingsFile.Name);
        if (words is not [Name, ..])
        {
            return command;
        }

        var settings = SettingsLoader.LoadConfiguration([], file);
        var library = QuestionLibrary.Open(settings[nameof(ServerSettings.Questions)]);
        command.SetAction(_ => AskCommand.List(library));
        if (words is [_, var name, ..] && !name.StartsWith('-'))
        {
            var question = library.Find(name) ?? throw new ArgumentException(library.FormatUnknown(name));
            command.Subcommands.Add(CreateQuestion(question, args.Intersect(HelpOptions).Any(), settingsFile));
            return command;
        }

        foreach (var question in library.All)
        {
            command.Subcommands.Add(new Command(question.Name, question.Title));
        }

        return command;
    }

    private static Command CreateQuestion(Question question, bool isHelp, Option<string?> settingsFile)
    {
        var command = new Command(question.Name, $"{question.Title}\n\n{question.Comment.Reading}");
        var format = new Option<string?>("--format") { Description = $"{AskCommand.FormatNames}; default table, or the ending of --out." };
        var file = new Option<string?>("--out") { Description = "The file to write; without it, the answer is printed." };
        CommandLine.RefuseBlank(file, "a file");
        command.Options.Add(format);
        command.Options.Add(file);
        var store = new StoreOptions().AddTo(command);
        var variables = AskOptions.AddTo(command, question, isHelp);
        command.SetAction((parsed, stop) =>
        {
            var configuration = SettingsLoader.LoadConfiguration(store.ToSettings(parsed), parsed.GetValue(settingsFile));
            var target = new AskTarget(parsed.GetValue(format), parsed.GetValue(file));
            return AskCommand.RunAsync(question, variables.Read(parsed), target, SettingsLoader.Bind(configuration), stop);
        });
        return command;
    }

    // The arguments without the option of all commands, and its value: in the next argument, or behind = or a colon.
    private static (List<string> Words, string? Value) ReadWords(string[] args, string option)
    {
        var words = new List<string>();
        string? value = null;
        for (var argument = 0; argument < args.Length; argument++)
        {
            if (args[argument] == option)
            {
                value = ++argument < args.Length ? args[argument] : value;
            }
            else if (args[argument].StartsWith(option, StringComparison.Ordinal) && args[argument][option.Length] is '=' or ':')
            {
                value = args[argument][(option.Length + 1)..];
            }
            else
            {
                words.Add(args[argument]);
            }
        }

        return (words, value);
    }
}
