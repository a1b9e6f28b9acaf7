using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphKb.Questions.Asking;

namespace GraphKb.Questions.Tables;

/// <summary>The address of the explorer where the same question is shown as a picture.</summary>
public static partial class ViewLink
{
    /// <summary>Fills in the address that the comment of a question has.</summary>
    /// <param name="answer">The answer; of several, the first counts.</param>
    /// <param name="host">The address of the server, such as <c>http://127.0.0.1:5080</c>; empty for a path alone.</param>
    /// <returns>The address, without the parameters whose variable has no value; null where the question names no view.</returns>
    public static string? Create(QuestionAnswer answer, string host)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Question.Comment.View is not { } view)
        {
            return null;
        }

        var variables = answer.GetVariables(0);
        var parts = view.Split('?', 2);
        if (parts.Length == 1)
        {
            return host + Fill(view, variables);
        }

        var pairs = parts[1].Split('&').Select(pair => FillPair(pair, variables)).OfType<string>();
        return $"{host}{Fill(parts[0], variables)}?{string.Join('&', pairs)}";
    }

    // Of several terms with commas between them, those without a value are left out.
    private static string? FillPair(string pair, JsonObject variables)
    {
        var start = pair.IndexOf('=', StringComparison.Ordinal) + 1;
        var terms = pair[start..].Split(',').Select(term => Fill(term, variables)).OfType<string>().ToList();
        return terms.Count == 0 ? null : pair[..start] + string.Join(',', terms);
    }

    // Null where a variable has no value. Ids are written without their kind, as the explorer writes them.
    private static string? Fill(string text, JsonObject variables)
    {
        var isKnown = true;
        var filled = VariableName().Replace(text, match =>
        {
            var value = variables[match.Groups[1].Value];
            isKnown &= value is not null and not JsonArray { Count: 0 };
            var items = value is JsonArray list ? list.Select(item => item?.ToString()) : [value?.ToString()];
            return string.Join(',', items.Select(item => Uri.EscapeDataString(WithoutKind(item ?? ""))));
        });
        return isKnown ? filled : null;
    }

    private static string WithoutKind(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex VariableName();
}
