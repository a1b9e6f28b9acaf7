using System.Text.RegularExpressions;
using GraphQL.Types;

namespace GraphKb.Api.Errors;

/// <summary>Says in our words which argument or variable holds a value of the wrong type, and what would be right.</summary>
/// <param name="schema">Knows the values of enumerations.</param>
internal sealed partial class ValueWords(ISchema schema)
{
    private const int LongestValue = 80;

    /// <summary>The sentence about a literal.</summary>
    /// <param name="message">What GraphQL.NET says: the argument, then fields and elements down to the value.</param>
    /// <returns>The sentence, and the argument with the way down to the value.</returns>
    public (string Sentence, string? Argument) OfLiteral(string message)
    {
        var argument = ArgumentName().Match(message);
        if (!argument.Success)
        {
            return (message, null);
        }

        // A list has a part of the message for every element that is wrong; the first says enough.
        var first = Verdict().Match(message);
        var before = first.Success ? message[..first.Index] : message;
        var way = argument.Groups[1].Value + string.Concat(Step().Matches(before).Select(step =>
            step.Groups[1].Success ? "." + step.Groups[1].Value : $"[{int.Parse(step.Groups[2].Value, null) - 1}]"));
        var value = WrongType().Match(message, before.Length);
        return value.Success ? (Say(way, value.Groups[2].Value, value.Groups[1].Value), way)
            : message.EndsWith("found null.", StringComparison.Ordinal) || message.EndsWith("found null.]", StringComparison.Ordinal)
            ? ($"{way} is null; expected a value.", way)
            : first.Value == "Unknown field" ? ($"There is no field {way}.", way)
            : first.Value == "Missing required" ? ($"{way} lacks a required field.", way)
            : ($"{way} has a value of the wrong type.", way);
    }

    /// <summary>The sentence about the value of a variable.</summary>
    /// <param name="message">What GraphQL.NET says.</param>
    /// <param name="inner">What our own types said, or null.</param>
    /// <returns>The sentence, and the variable with the way down to the value.</returns>
    public (string Sentence, string? Argument) OfVariable(string message, FormatException? inner)
    {
        var variable = VariableName().Match(message);
        if (!variable.Success)
        {
            return (Shorten(message, 300), null);
        }

        var (way, rest) = (variable.Groups[1].Value, variable.Groups[2].Value);
        var value = NotConverted().Match(rest);
        return inner is not null ? ($"{way}: {inner.Message}", way)
            : value.Success ? (Say(way, value.Groups[1].Value, value.Groups[2].Value), way)
            : ($"{way}: {Shorten(rest, 300)}", way);
    }

    private string Say(string way, string value, string type)
    {
        var bare = type.Trim('!', '[', ']');
        var expected = bare switch
        {
            "Date" => "is not a date; expected YYYY-MM-DD.",
            "Int" => "is not a whole number from -2147483648 to 2147483647.",
            "Float" => "is not a number.",
            "Boolean" => "is not a truth value; expected true or false.",
            "String" => "is not text; expected it in quotes.",
            "ID" => "is not an id; expected text in quotes.",
            _ when schema.AllTypes[bare] is EnumerationGraphType words => $"is not a {bare}; expected one of {string.Join(", ", words.Values.Select(word => word.Name))}.",
            _ => $"is not a {bare}.",
        };
        return $"{way}: {Shorten(value, LongestValue)} {expected}";
    }

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..most] + "…";

    [GeneratedRegex(@"^Argument '(\w+)' has invalid value\.")]
    private static partial Regex ArgumentName();

    [GeneratedRegex(@"In field '(\w+)'|In element #(\d{1,6})")]
    private static partial Regex Step();

    [GeneratedRegex("Expected type|Unknown field|Missing required")]
    private static partial Regex Verdict();

    [GeneratedRegex(@"\GExpected type '([^']+)', found (.*?)\.(?:\]|$)", RegexOptions.Singleline)]
    private static partial Regex WrongType();

    [GeneratedRegex(@"^Variable '(\$[^']+)' is invalid\. (.*)$", RegexOptions.Singleline)]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^Unable to convert '(.*)' to '([^']+)'$", RegexOptions.Singleline)]
    private static partial Regex NotConverted();
}
