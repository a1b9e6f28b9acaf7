using System.CommandLine;
using System.Text;
using GraphKb.Api;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Library;

namespace GraphKb.Server.Commands;

/// <summary>The options of the command <c>ask</c> for one question: one for each of its variables.</summary>
internal sealed class AskOptions
{
    private readonly List<(string Variable, Option<string[]> Option)> _options = [];

    /// <summary>Adds the options of a question to its command.</summary>
    /// <param name="command">The command, with every other option.</param>
    /// <param name="question">The question.</param>
    /// <param name="isHelp">Whether a help text will be printed, which needs the schema.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentException">A variable has the name of another option of the command.</exception>
    public static AskOptions AddTo(Command command, Question question, bool isHelp)
    {
        var options = new AskOptions();
        foreach (var variable in isHelp ? ReadVariables(question) : question.Variables)
        {
            var option = new Option<string[]>("--" + Spell(variable.Name))
            {
                Description = Describe(variable),
                HelpName = variable.TypeName,
                AllowMultipleArgumentsPerToken = false,
            };
            if (command.Options.Any(other => other.Name == option.Name))
            {
                throw new ArgumentException($"The question {question.Name} has the variable {variable.Name}, but {option.Name} is an "
                    + "option of the command ask; expected another name.");
            }

            // The variables come first in the help text.
            command.Options.Insert(options._options.Count, option);
            options._options.Add((variable.Name, option));
        }

        return options;
    }

    /// <summary>The values that the command line gives.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>Names of variables and values; a name may come several times.</returns>
    public IEnumerable<KeyValuePair<string, string>> Read(ParseResult parsed) =>
        _options.SelectMany(pair => (parsed.GetValue(pair.Option) ?? []).Select(value => KeyValuePair.Create(pair.Variable, value)));

    private static IReadOnlyList<VariableShape> ReadVariables(Question question)
    {
        using var shapes = new SchemaShapes();
        return shapes.Describe(question.Document).Variables;
    }

    /// <summary>The name of a variable as an option has it: <c>minConfidence</c> is <c>min-confidence</c>.</summary>
    private static string Spell(string name)
    {
        var spelt = new StringBuilder();
        foreach (var letter in name)
        {
            spelt.Append(char.IsUpper(letter) ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return spelt.ToString();
    }

    private static string Describe(VariableShape variable)
    {
        var values = variable.Values.Count > 0 ? $" One{(variable.IsList ? " or more" : "")} of {string.Join(", ", variable.Values)}." : "";
        var standard = variable.Default is { } json and not "null" ? $" Default {json.Trim('"')}."
            : variable.IsRequired ? " Required." : "";
        return variable.Description + values + standard;
    }
}
