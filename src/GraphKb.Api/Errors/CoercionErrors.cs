using System.Globalization;
using System.Text.RegularExpressions;
using GraphKb.Model.Text;
using GraphQL.Types;

namespace GraphKb.Api.Errors;

/// <summary>
/// Rewrites GraphQL.NET's messages about values of the wrong type: they name the argument or variable, the path to the value, and
/// what would be right. A message in a form that is not known is passed on, shortened.
/// </summary>
/// <param name="schema">The schema, for the values of its enumerations.</param>
internal sealed partial class CoercionErrors(ISchema schema)
{
    private const string Code = "BAD_USER_INPUT";
    private const int MaxValueLength = 80;
    private const int MaxMessageLength = 300;

    /// <summary>Formats the error of a literal in the document.</summary>
    /// <param name="message">GraphQL.NET's message: the argument, then the fields and elements on the path to the value.</param>
    public FormattedError FormatLiteral(string message)
    {
        var argument = ArgumentName().Match(message);
        if (!argument.Success)
        {
            return new FormattedError(Code, message);
        }

        // The message of a list has a part for every wrong element; only the first is used.
        var verdict = Verdict().Match(message);
        var location = verdict.Success ? message[..verdict.Index] : message;
        var path = argument.Groups[1].Value + string.Concat(PathStep().Matches(location).Select(FormatStep));
        var value = WrongType().Match(message, location.Length);
        var sentence = value.Success ? FormatWrongValue(path, value.Groups[2].Value, value.Groups[1].Value)
            : message.EndsWith("found null.", StringComparison.Ordinal) || message.EndsWith("found null.]", StringComparison.Ordinal)
            ? $"{path} is null; expected a value."
            : verdict.Value == "Unknown field" ? $"There is no field {path}."
            : verdict.Value == "Missing required" ? $"{path} lacks a required field."
            : $"{path} has a value of the wrong type.";
        return new FormattedError(Code, sentence, path);
    }

    /// <summary>Formats the error of the value of a variable.</summary>
    /// <param name="message">GraphQL.NET's message.</param>
    /// <param name="cause">The exception of one of our scalar types, or null.</param>
    public FormattedError FormatVariable(string message, FormatException? cause)
    {
        var variable = VariableName().Match(message);
        if (!variable.Success)
        {
            return new FormattedError(Code, Truncate.ToLength(message, MaxMessageLength));
        }

        var (path, detail) = (variable.Groups[1].Value, variable.Groups[2].Value);
        var value = NotConverted().Match(detail);
        var sentence = cause is not null ? $"{path}: {cause.Message}"
            : value.Success ? FormatWrongValue(path, Quote(value.Groups[1].Value, value.Groups[2].Value), value.Groups[2].Value)
            : $"{path}: {Truncate.ToLength(detail, MaxMessageLength)}";
        return new FormattedError(Code, sentence, path);
    }

    // Elements are counted from 1 in the message, from 0 in the path.
    private static string FormatStep(Match step) =>
        step.Groups[1].Success ? "." + step.Groups[1].Value : $"[{int.Parse(step.Groups[2].Value, null) - 1}]";

    // The message of a variable has no quotes: what would be right without them was a text.
    private static string Quote(string value, string type) => type.Trim('!', '[', ']') switch
    {
        "Int" => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        "Float" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "Boolean" => value is "true" or "false",
        _ => false,
    } ? $"\"{value}\"" : value;

    private string FormatWrongValue(string path, string value, string type)
    {
        var namedType = type.Trim('!', '[', ']');
        var expected = namedType switch
        {
            "Date" => "is not a date; expected YYYY-MM-DD.",
            "Int" => "is not a whole number from -2147483648 to 2147483647.",
            "Float" => "is not a number.",
            "Boolean" => "is not a truth value; expected true or false.",
            "String" => "is not text; expected it in quotes.",
            "ID" => "is not an id; expected text in quotes.",
            "CountryCode" => "is not a country code; expected text such as \"KOR\" or \"country:KOR\".",
            _ when schema.AllTypes[namedType] is EnumerationGraphType enumeration =>
                $"is not a {namedType}; expected one of {string.Join(", ", enumeration.Values.Select(member => member.Name))}.",
            _ => $"is not a {namedType}.",
        };
        return $"{path}: {Truncate.ToLength(value, MaxValueLength)} {expected}";
    }

    [GeneratedRegex(@"^Argument '(\w+)' has invalid value\.")]
    private static partial Regex ArgumentName();

    [GeneratedRegex(@"In field '(\w+)'|In element #(\d{1,6})")]
    private static partial Regex PathStep();

    [GeneratedRegex("Expected type|Unknown field|Missing required")]
    private static partial Regex Verdict();

    [GeneratedRegex(@"\GExpected type '([^']+)', found (.*?)\.(?:\]|$)", RegexOptions.Singleline)]
    private static partial Regex WrongType();

    [GeneratedRegex(@"^Variable '(\$[^']+)' is invalid\. (.*)$", RegexOptions.Singleline)]
    private static partial Regex VariableName();

    [GeneratedRegex(@"^Unable to convert '(.*)' to '([^']+)'$", RegexOptions.Singleline)]
    private static partial Regex NotConverted();
}
