using System.Text.Json;
using GraphKb.Api.Errors;

namespace GraphKb.Api.Requests;

/// <summary>Refuses variables that hold more values than a document may: at every request, for a document is checked but once.</summary>
internal static class VariableGuard
{
    /// <summary>Checks variables.</summary>
    /// <returns>Why they are refused, or null.</returns>
    public static Refusal? Check(JsonElement variables, ApiLimits limits) => Count(variables, limits.Values + 1) > limits.Values
        ? new Refusal("TOO_COMPLEX", $"The variables hold over {limits.Values} values; at most {limits.Values} are allowed.")
        : null;

    private static int Count(JsonElement value, int most)
    {
        var count = 1;
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    count += count < most ? Count(item, most - count) : 0;
                }

                break;
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    count += count < most ? Count(field.Value, most - count) : 0;
                }

                break;
        }

        return count;
    }
}
