using System.Globalization;
using System.Text.Json.Nodes;
using GraphKb.Api.Shapes;
using GraphKb.Model.Text;

namespace GraphKb.Questions.Asking;

/// <summary>Values of variables that are written as text.</summary>
internal static class ValueText
{
    private const int LongestQuote = 80;

    // Texts, days and cursors may have commas, or take one value only.
    private static readonly string[] Undivided = ["String", "Date", "Int", "Float", "Boolean"];

    /// <summary>The values in a text: several with commas between them where the variable takes ids, codes, enums, or a list.</summary>
    public static IEnumerable<string> Split(VariableShape variable, string text) =>
        variable.IsList || !Undivided.Contains(variable.TypeName)
            ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : string.IsNullOrWhiteSpace(text) ? [] : [text];

    /// <summary>Reads one value.</summary>
    /// <exception cref="QuestionException">It is not of the type of the variable.</exception>
    public static JsonValue Read(VariableShape variable, string text) => variable.Kind switch
    {
        ValueKind.Whole => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? JsonValue.Create(whole) : throw Wrong(variable, text, "a whole number"),
        ValueKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? JsonValue.Create(number) : throw Wrong(variable, text, "a number"),
        ValueKind.Truth => bool.TryParse(text, out var truth)
            ? JsonValue.Create(truth) : throw Wrong(variable, text, "true or false"),
        _ => JsonValue.Create(text),
    };

    private static QuestionException Wrong(VariableShape variable, string text, string expected) =>
        new("BAD_USER_INPUT", $"{variable.Name} is \"{Truncate.ToLength(text, LongestQuote)}\"; expected {expected}.");
}
