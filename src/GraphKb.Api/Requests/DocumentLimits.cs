using System.Text.Json;
using GraphKb.Api.Errors;
using GraphKb.Model.Text;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Rejects documents and variables that would cost too much, before validation reads them. A cycle of fragments is rejected here
/// too, because validation takes long over many of them.
/// </summary>
internal static class DocumentLimits
{
    // Tools nest introspection lists at most two deep.
    private const int MaxIntrospectionDepth = 3;

    // A double of full precision is at most this long. Parsing a number takes time quadratic in its length.
    private const int MaxNumberLength = 400;
    private const int MaxNameLength = 80;

    // Of one field 77 times in one place, for example. Validation takes up to 50 microseconds for each.
    private const int MaxRepeatedPairs = 3_000;

    /// <summary>Checks a document.</summary>
    /// <exception cref="RequestError">The document exceeds a limit, or has a cycle of fragments.</exception>
    public static void Check(GraphQLDocument document, ApiLimits limits)
    {
        var definitions = document.Definitions.Count;
        ThrowIf(definitions > limits.Parts, $"The query has {definitions} operations and fragments; at most {limits.Parts} are allowed.");
        var weigher = new DocumentWeigher();
        var weight = weigher.Weigh(document);
        ThrowIfCycle(weigher.FragmentInCycle);
        ThrowIf(weight.Depth > limits.Depth, $"The query is nested {weight.Depth} deep; at most {limits.Depth} is allowed.");
        ThrowIf(
            weight.IntrospectionDepth > MaxIntrospectionDepth,
            $"The introspection is nested {weight.IntrospectionDepth} lists deep; at most {MaxIntrospectionDepth} are allowed.");
        ThrowIf(
            weigher.Values.Depth > limits.Depth,
            $"A value is nested {weigher.Values.Depth} deep; at most {limits.Depth} is allowed.");
        ThrowIf(
            weight.Fields > limits.Fields,
            $"The query selects over {limits.Fields} fields, fragments spread out; at most {limits.Fields} are allowed.");
        ThrowIf(
            weight.Aliases > limits.Aliases,
            $"The query has {weight.Aliases} aliases, fragments spread out; at most {limits.Aliases} are allowed.");
        ThrowIf(
            new RepeatedSelections(document).CountPairs() > MaxRepeatedPairs,
            "The query selects the same fields or fragments too often in one place, fragments spread out; select each once.");
        ThrowIf(weigher.Variables > limits.Parts, $"The query has {weigher.Variables} variables; at most {limits.Parts} are allowed.");
        ThrowIf(weigher.Directives > limits.Parts, $"The query has {weigher.Directives} directives; at most {limits.Parts} are allowed.");
        ThrowIf(
            weigher.Values.Count > limits.Values,
            $"The query holds {weigher.Values.Count} values; at most {limits.Values} are allowed.");
    }

    /// <summary>Checks the values of variables, which differ between requests of the same document.</summary>
    /// <exception cref="RequestError">The values exceed a limit.</exception>
    public static void Check(JsonElement variables, ApiLimits limits)
    {
        var values = new ValueCounter();
        values.Add(variables);
        ThrowIf(values.Depth > limits.Depth, $"A value is nested {values.Depth} deep; at most {limits.Depth} is allowed.");
        ThrowIf(values.Count > limits.Values, $"The query holds {values.Count} values; at most {limits.Values} are allowed.");
        ThrowIf(
            values.LongestNumber > MaxNumberLength,
            $"A number has {values.LongestNumber} characters; at most {MaxNumberLength} are allowed.");
    }

    private static void ThrowIfCycle(string? fragment)
    {
        if (fragment is not null)
        {
            throw new RequestError(
                "VALIDATION_FAILED",
                $"The fragment {Truncate.ToLength(fragment, MaxNameLength)} spreads itself, directly or through others; "
                + "expected fragments without a circle.");
        }
    }

    private static void ThrowIf(bool isOver, string sentence)
    {
        if (isOver)
        {
            throw new RequestError("TOO_COMPLEX", sentence);
        }
    }
}
