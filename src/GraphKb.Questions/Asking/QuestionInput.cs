using System.Text.Json.Nodes;
using GraphKb.Api.Shapes;
using GraphKb.Model.Text;
using GraphKb.Questions.Library;

namespace GraphKb.Questions.Asking;

/// <summary>
/// The values of the variables of a question. A variable that takes one value may be given several: then the question is answered once
/// for each, and for each combination where several variables are.
/// </summary>
/// <param name="Runs">The variables of each answer, defaults left out; at least one.</param>
/// <param name="Varied">The names of the variables that have several values, in the order of the document.</param>
public sealed record QuestionInput(IReadOnlyList<JsonObject> Runs, IReadOnlyList<string> Varied)
{
    /// <summary>How many answers one request may have.</summary>
    public const int MaxRuns = 20;

    private const int LongestQuote = 80;

    /// <summary>Reads values that are text, as a command line and an address have them. A blank value counts as left out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="values">Names and values; ids, codes and enums may have several with commas between them, or a name twice.</param>
    /// <returns>The variables.</returns>
    /// <exception cref="QuestionException">A name or a value is wrong, or one is missing.</exception>
    public static QuestionInput FromText(Question question, IEnumerable<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(question);
        var given = new JsonObject();
        foreach (var group in values.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
        {
            var variable = Get(question, group.Key);
            var items = group.SelectMany(text => ValueText.Split(variable, text)).ToList();
            if (items.Count > 0)
            {
                var nodes = items.Select(text => (JsonNode?)ValueText.Read(variable, text)).ToArray();
                given[variable.Name] = variable.IsList || nodes.Length > 1 ? new JsonArray(nodes) : nodes[0];
            }
        }

        return FromJson(question, given);
    }

    /// <summary>Reads values that are JSON. Null counts as left out.</summary>
    /// <param name="question">The question.</param>
    /// <param name="values">An object with the variables; a list for one that takes a single value gives it several.</param>
    /// <returns>The variables.</returns>
    /// <exception cref="QuestionException">A name is wrong, one is missing, or there are too many combinations.</exception>
    public static QuestionInput FromJson(Question question, JsonObject values)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, _) in values)
        {
            Get(question, name);
        }

        var runs = new List<JsonObject> { new() };
        var varied = new List<string>();
        foreach (var variable in question.Variables)
        {
            var value = values[variable.Name] is JsonArray given ? WithoutRepeated(given) : values[variable.Name];
            if (value is JsonArray { Count: > 1 } several && !variable.IsList)
            {
                varied.Add(variable.Name);
                runs = Multiply(runs, variable.Name, several);
            }
            else if ((value is JsonArray { Count: 1 } single && !variable.IsList ? single[0] : value) is { } only)
            {
                runs.ForEach(run => run[variable.Name] = only.DeepClone());
            }
            else if (variable.IsRequired)
            {
                throw Wrong($"{question.Name} needs a value of {variable.Name} ({variable.Type}).");
            }
        }

        return new QuestionInput(runs, varied);
    }

    private static List<JsonObject> Multiply(List<JsonObject> runs, string name, JsonArray values)
    {
        if ((long)runs.Count * values.Count > MaxRuns)
        {
            throw Wrong($"{name} has {values.Count} values, which makes over {MaxRuns} answers; ask for fewer at a time.");
        }

        return [.. runs.SelectMany(run => values.Select(value =>
        {
            var next = run.DeepClone().AsObject();
            next[name] = value?.DeepClone();
            return next;
        }))];
    }

    private static JsonArray WithoutRepeated(JsonArray values) =>
        [.. values.DistinctBy(value => value?.ToJsonString()).Select(value => value?.DeepClone())];

    private static VariableShape Get(Question question, string name)
    {
        if (question.FindVariable(name) is { } variable)
        {
            return variable;
        }

        var names = question.Variables.Select(known => known.Name).ToList();
        var nearest = DidYouMean.Find(name, names);
        throw Wrong($"{question.Name} has no variable \"{Truncate.ToLength(name, LongestQuote)}\"; "
            + (nearest.Count > 0 ? $"did you mean {string.Join(" or ", nearest)}?"
                : names.Count == 0 ? "it takes none." : $"it takes {string.Join(", ", names)}."));
    }

    private static QuestionException Wrong(string message) => new("BAD_USER_INPUT", message);
}
