using System.CommandLine;
using System.CommandLine.Parsing;
using GraphKb.Model.Text;

namespace GraphKb.Server.Commands;

/// <summary>The errors of a command line that cannot be parsed.</summary>
internal static class ParseErrors
{
    /// <summary>Prints each error as one sentence, with the nearest names or the help that tells what would be right.</summary>
    /// <param name="parsed">A command line with errors.</param>
    /// <returns>The exit code of failure.</returns>
    public static int Print(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var unmatched = new Queue<string>(parsed.UnmatchedTokens);
        foreach (var error in parsed.Errors)
        {
            // The errors of our own validators are whole sentences.
            var isWhole = error.Message.Contains("; expected ", StringComparison.Ordinal);
            var isUnmatched = unmatched.TryPeek(out var token) && error.Message.Contains($"'{token}'", StringComparison.Ordinal);
            var nearest = isUnmatched ? FormatNearest(command, unmatched.Dequeue()) : "";
            TerminalOutput.WriteErrorLine(
                isWhole ? error.Message : $"{error.Message.TrimEnd('.')}{nearest}; see {FormatHelp(command)}.");
        }

        return 1;
    }

    /// <summary>Refuses an unknown option, which an argument would take for its value. One that is a file or a folder is taken.</summary>
    /// <param name="argument">The argument.</param>
    public static void RefuseOptions(Argument argument) => argument.Validators.Add(result =>
    {
        var token = result.Tokens.Select(token => token.Value)
            .FirstOrDefault(value => value.Length > 1 && value[0] == '-' && !Path.Exists(value));
        if (token is not null && result.Parent is CommandResult command)
        {
            result.AddError($"Unrecognized command or argument '{token}'{FormatNearest(command, token)}.");
        }
    });

    private static string FormatNearest(CommandResult result, string token)
    {
        var names = result.Command.Subcommands.Select(command => command.Name).Concat(result.Command.Options.Select(option => option.Name));
        return DidYouMean.FormatNearest(DidYouMean.Find(token, names));
    }

    private static string FormatHelp(CommandResult result)
    {
        var words = new Stack<string>(["--help"]);
        for (SymbolResult? symbol = result; symbol is not null; symbol = symbol.Parent)
        {
            words.Push(symbol is CommandResult command ? command.Command.Name : "");
        }

        return string.Join(' ', words.Where(word => word.Length > 0));
    }
}
