using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphKb.Api.Requests;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Pages;

/// <summary>
/// Compares the answers printed in README.md and docs/questions.md with those of the seed. GRAPHKB_WRITE_ANSWERS=1 rewrites the pages.
/// </summary>
public sealed partial class WorkedQuestionsTests
{
    private const int LineWidth = 120;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/questions.md", 17)]
    public async Task A_printed_answer_is_the_one_the_seed_gives(string page, int questions)
    {
        var file = Repository.GetPath(page);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await using var store = Repository.CreateSeedStore();
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        Assert.Equal(questions, Question().Count(text));
        var fresh = new StringBuilder();
        var at = 0;
        foreach (Match match in Question().Matches(text))
        {
            var query = match.Groups["query"].Value;
            var request = new GraphQlRequest(query, null, null);
            var answer = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
            Assert.False(answer.HasErrors, Encoding.UTF8.GetString(answer.Json));
            using var json = JsonDocument.Parse(answer.Json);
            var body = Print(json.RootElement.GetProperty("data"), "");
            fresh.Append(text, at, match.Index - at);
            fresh.Append("```graphql\n").Append(query).Append("```\n\n```json\n").Append(body).Append("\n```\n");
            at = match.Index + match.Length;
        }

        fresh.Append(text, at, text.Length - at);
        if (PrintedAnswers.AreRewritten)
        {
            await File.WriteAllTextAsync(file, fresh.ToString(), TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(text, fresh.ToString());
        }
    }

    // A value that fits on a line is printed on one line.
    private static string Print(JsonElement value, string indent)
    {
        var line = Line(value);
        var inner = indent + "  ";
        return indent.Length + line.Length <= LineWidth ? line : value.ValueKind switch
        {
            JsonValueKind.Object => "{\n" + string.Join(
                ",\n", value.EnumerateObject().Select(field => $"{inner}\"{field.Name}\": {Print(field.Value, inner)}")) + $"\n{indent}}}",
            JsonValueKind.Array => "[\n" + string.Join(
                ",\n", value.EnumerateArray().Select(item => inner + Print(item, inner))) + $"\n{indent}]",
            _ => line,
        };
    }

    private static string Line(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object =>
            "{ " + string.Join(", ", value.EnumerateObject().Select(field => $"\"{field.Name}\": {Line(field.Value)}")) + " }",
        JsonValueKind.Array => value.GetArrayLength() == 0 ? "[]" : "[" + string.Join(", ", value.EnumerateArray().Select(Line)) + "]",
        _ => JsonSerializer.Serialize(value, Plain),
    };

    [GeneratedRegex("```graphql\\n(?<query>.*?)```\\n(\\n```json\\n.*?\\n```\\n)?", RegexOptions.Singleline)]
    private static partial Regex Question();
}
