using System.Text.Json;
using GraphKb.Api.Errors;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Refuses documents that would cost too much before anything else looks at them: one memoised pass, so that fragments that
/// double each other are multiplied, not walked. A circle of fragments has no end to count, and validation takes long over many of
/// them: the first one found refuses the document.
/// </summary>
internal sealed class Guard
{
    // Of __Type: nested in each other they multiply the whole schema by itself. Tools nest at most two.
    private static readonly HashSet<string> IntrospectionLists = ["fields", "inputFields", "interfaces", "possibleTypes"];
    private const int DeepestIntrospection = 3;

    // A double of full precision is at most this long; reading a number takes the square of its length.
    private const int LongestNumber = 400;
    private readonly ApiLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Weight> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _values;
    private int _variables;
    private int _directives;
    private int _deepestValue;
    private int _longestNumber;
    private string? _circle;

    private Guard(ApiLimits limits) => _limits = limits;

    /// <summary>Checks a document.</summary>
    /// <returns>Why it is refused, or null.</returns>
    public static Refusal? Check(GraphQLDocument document, ApiLimits limits) => new Guard(limits).Check(document);

    /// <summary>Checks the values of variables; they differ from request to request where the document does not.</summary>
    /// <returns>Why they are refused, or null.</returns>
    public static Refusal? Check(JsonElement? variables, ApiLimits limits)
    {
        if (variables is not { } given)
        {
            return null;
        }

        var guard = new Guard(limits);
        guard.Count(given, 0);
        return guard.Refuse(default, 0);
    }

    private Refusal? Check(GraphQLDocument document)
    {
        if (document.Definitions.Count > _limits.Parts)
        {
            return Refuse(default, document.Definitions.Count);
        }

        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
            Count(fragment.Directives);
        }

        var all = default(Weight);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            Count(operation.Directives);
            foreach (var variable in operation.Variables ?? Enumerable.Empty<GraphQLVariableDefinition>())
            {
                _variables++;
                Count(variable.Directives);
                Count(variable.DefaultValue, 0);
            }

            all = all.With(Measure(operation.SelectionSet));
        }

        foreach (var name in _fragments.Keys)
        {
            all = all.With(Of(name));
        }

        return _circle is null ? Refuse(all, document.Definitions.Count)
            : new Refusal("VALIDATION_FAILED", $"The fragment {Shorten(_circle)} spreads itself, directly or through others; expected fragments without a circle.");
    }

    private Refusal? Refuse(Weight all, int definitions)
    {
        (bool IsOver, string Sentence)[] rules =
        [
            (all.Depth > _limits.Depth, $"The query is nested {all.Depth} deep; at most {_limits.Depth} is allowed."),
            (all.Introspection > DeepestIntrospection, $"The introspection is nested {all.Introspection} lists deep; at most {DeepestIntrospection} are allowed."),
            (_deepestValue > _limits.Depth, $"A value is nested {_deepestValue} deep; at most {_limits.Depth} is allowed."),
            (all.Fields > _limits.Fields, $"The query selects over {_limits.Fields} fields, fragments spread out; at most {_limits.Fields} are allowed."),
            (all.Aliases > _limits.Aliases, $"The query has {all.Aliases} aliases, fragments spread out; at most {_limits.Aliases} are allowed."),
            (definitions > _limits.Parts, $"The query has {definitions} operations and fragments; at most {_limits.Parts} are allowed."),
            (_variables > _limits.Parts, $"The query has {_variables} variables; at most {_limits.Parts} are allowed."),
            (_directives > _limits.Parts, $"The query has {_directives} directives; at most {_limits.Parts} are allowed."),
            (_values > _limits.Values, $"The query holds {_values} values; at most {_limits.Values} are allowed."),
            (_longestNumber > LongestNumber, $"A number has {_longestNumber} characters; at most {LongestNumber} are allowed."),
        ];
        return Array.Find(rules, rule => rule.IsOver).Sentence is { } sentence ? new Refusal("TOO_COMPLEX", sentence) : null;
    }

    private Weight Of(string fragment)
    {
        if (_known.TryGetValue(fragment, out var known))
        {
            return known;
        }

        // One that is not there weighs as much as the field that a fragment has at least.
        if (!_fragments.TryGetValue(fragment, out var definition))
        {
            return new Weight(0, 1, 0, 0);
        }

        if (!_open.Add(fragment))
        {
            _circle ??= fragment;
            return default;
        }

        var weight = Measure(definition.SelectionSet);
        _open.Remove(fragment);
        return _known[fragment] = weight;
    }

    private Weight Measure(GraphQLSelectionSet? selections)
    {
        var all = default(Weight);
        foreach (var selection in selections?.Selections ?? [])
        {
            Count((selection as IHasDirectivesNode)?.Directives);
            all = all.With(selection switch
            {
                GraphQLField field => OfField(field),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet),
                _ => default,
            });
        }

        return all;
    }

    private Weight OfField(GraphQLField field)
    {
        foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
        {
            Count(argument.Value, 0);
        }

        var inner = Measure(field.SelectionSet);
        return new Weight(
            inner.Depth + 1,
            inner.Fields + 1,
            inner.Aliases + (field.Alias is null ? 0 : 1),
            inner.Introspection + (IntrospectionLists.Contains(field.Name.StringValue) ? 1 : 0));
    }

    private void Count(GraphQLDirectives? directives)
    {
        foreach (var directive in directives ?? Enumerable.Empty<GraphQLDirective>())
        {
            _directives++;
            foreach (var argument in directive.Arguments ?? Enumerable.Empty<GraphQLArgument>())
            {
                Count(argument.Value, 0);
            }
        }
    }

    private void Count(GraphQLValue? value, int depth)
    {
        _values++;
        _deepestValue = Math.Max(_deepestValue, depth);
        if (value is GraphQLListValue { Values: { } values })
        {
            values.ForEach(inner => Count(inner, depth + 1));
        }
        else if (value is GraphQLObjectValue { Fields: { } fields })
        {
            fields.ForEach(field => Count(field.Value, depth + 1));
        }
    }

    private void Count(JsonElement value, int depth)
    {
        _values++;
        _deepestValue = Math.Max(_deepestValue, depth);
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in value.EnumerateArray())
            {
                Count(inner, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var inner in value.EnumerateObject())
            {
                Count(inner.Value, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Number)
        {
            _longestNumber = Math.Max(_longestNumber, value.GetRawText().Length);
        }
    }

    private static string Shorten(string name) => name.Length <= 80 ? name : name[..80] + "…";

    /// <summary>What a selection weighs, fragments spread out; counts stop at a billion.</summary>
    private readonly record struct Weight(int Depth, long Fields, long Aliases, int Introspection)
    {
        public Weight With(Weight other) => new(
            Math.Max(Depth, other.Depth),
            Math.Min(Fields + other.Fields, 1_000_000_000),
            Math.Min(Aliases + other.Aliases, 1_000_000_000),
            Math.Max(Introspection, other.Introspection));
    }
}
