using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphKb.Model.Text;
using GraphKb.Questions.Asking;
using ModelContextProtocol.Protocol;

namespace GraphKb.Server.Mcp;

/// <summary>The tool <c>schema</c>: the GraphQL schema by parts.</summary>
/// <param name="context">What the tool works with.</param>
internal sealed partial class SchemaTool(ToolContext context) : ReadTool
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "schema";

    private const string Part = "part";
    private const int LongestQuote = 80;
    private readonly Lazy<Dictionary<string, string>> _definitions = new(() => Read(context.Executor.PrintSchema()));

    /// <inheritdoc/>
    protected override Tool Describe() => Create(
        Name,
        "What does the GraphQL schema have?",
        "The definition of one type, input or enum of the GraphQL schema with descriptions, such as Site or SiteSelector; a field of "
        + "Query by its name, such as Query.exposure; without a part, the names of all.",
        new JsonObject { [Part] = new JsonObject { ["type"] = "string", ["description"] = "Such as Site, or Query.exposure." } },
        []);

    /// <inheritdoc/>
    protected override Task<string> AnswerAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        var part = arguments[Part]?.ToString();
        if (string.IsNullOrWhiteSpace(part))
        {
            return Task.FromResult(Cut(string.Join(' ', _definitions.Value.Keys)));
        }

        if (_definitions.Value.TryGetValue(part, out var definition))
        {
            return Task.FromResult(Cut(definition));
        }

        var nearest = DidYouMean.FormatNearest(DidYouMean.Find(part, _definitions.Value.Keys));
        throw new QuestionException(
            "NOT_FOUND", $"The schema has no part {Truncate.ToLine(part, LongestQuote)}{nearest}; without a part, all names are listed.");
    }

    // Definitions are separated by blank lines; the fields of Query are parts of their own.
    private static Dictionary<string, string> Read(string schema)
    {
        var parts = new Dictionary<string, string>();
        foreach (var definition in schema.Split("\n\n"))
        {
            if (DefinitionName().Match(definition) is not { Success: true } match || match.Groups[1].Value == "Subscription")
            {
                continue;
            }

            if (match.Groups[1].Value != "Query")
            {
                parts[match.Groups[1].Value] = definition;
                continue;
            }

            foreach (Match field in QueryField().Matches(definition))
            {
                parts["Query." + field.Groups[1].Value] = field.Value;
            }
        }

        return parts;
    }

    private static string Cut(string text) => text.Length <= AnswerDigest.MaxLength ? text
        : Truncate.ToLength(text, AnswerDigest.MaxLength - LongestQuote) + $"\n{text.Length} characters in all; the rest is cut";

    [GeneratedRegex("^(?:type|interface|input|enum|union|scalar) (\\w+)", RegexOptions.Multiline)]
    private static partial Regex DefinitionName();

    // A description, the name, and the arguments up to the type.
    [GeneratedRegex("^  \"[^\\n]*\"\\n  (\\w+)(?:\\((?:\\n    [^\\n]*)+)?[^\\n]*", RegexOptions.Multiline)]
    private static partial Regex QueryField();
}
