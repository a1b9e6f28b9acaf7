using System.Globalization;
using System.Numerics;
using System.Text.Json;
using GraphKb.Api.Errors;
using GraphQL;

namespace GraphKb.Api.Requests;

/// <summary>
/// Reads the values of variables from JSON. A number that is whole is an integer, however it is written: 2.0 and 2e0 are 2. Other
/// numbers are doubles, as literals are. Of properties with the same name the last one counts.
/// </summary>
internal static class VariableReader
{
    // Every whole number up to 2^53 is a double of its own.
    private const double MaxExactInteger = 9_007_199_254_740_992;

    /// <summary>Reads a JSON object.</summary>
    /// <param name="variables">The object; <see cref="DocumentLimits"/> bounds its depth and the length of its numbers.</param>
    /// <exception cref="RequestError">A number is beyond the range of a double.</exception>
    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    public static Inputs Read(JsonElement variables) => new(ReadObject(variables));

    private static Dictionary<string, object?> ReadObject(JsonElement value)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            fields[property.Name] = ReadValue(property.Value);
        }

        return fields;
    }

    private static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(value),
        JsonValueKind.Array => value.EnumerateArray().Select(ReadValue).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => ReadNumber(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ReadNumber(JsonElement value)
    {
        if (value.TryGetInt32(out var small))
        {
            return small;
        }

        if (value.TryGetInt64(out var large))
        {
            return large;
        }

        var number = value.GetDouble();
        if (!double.IsFinite(number))
        {
            throw new RequestError("BAD_USER_INPUT", "variables holds a number beyond 1.79e308; expected one that a double can hold.");
        }

        if (Math.Abs(number) <= int.MaxValue && double.IsInteger(number))
        {
            return (int)number;
        }

        return BigInteger.TryParse(value.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var huge)
            ? huge
            : Math.Abs(number) <= MaxExactInteger && double.IsInteger(number) ? (object)(long)number
            : number;
    }
}
