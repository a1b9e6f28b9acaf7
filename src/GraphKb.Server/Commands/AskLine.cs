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
        var position = Array.IndexOf(args, Name);
        if (position < 0)
        {
            return command;
        }

        var settings = SettingsLoader.LoadConfiguration([], FindValue(args, settingsFile.Name));
        var library = QuestionLibrary.Open(settings[nameof(ServerSettings.Questions)]);
        command.SetAction(_ => AskCommand.List(library));
        if (position + 1 < args.Length && !args[position + 1].StartsWith('-'))
        {
            var name = args[position + 1];
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

    private static string? FindValue(string[] args, string option)
    {
        var position = Array.IndexOf(args, option);
        return position >= 0 && position + 1 < args.Length ? args[position + 1] : null;
    }
}
