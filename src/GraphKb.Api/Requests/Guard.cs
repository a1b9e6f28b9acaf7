using GraphKb.Api.Errors;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Refuses documents that would cost too much before anything else looks at them: one memoised pass, so that fragments that
/// double each other are multiplied, not walked. Circles of fragments are left to validation.
/// </summary>
internal sealed class Guard
{
    private readonly ApiLimits _limits;
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Depth, long Fields)> _known = new(StringComparer.Ordinal);
    private int _values;

    private Guard(ApiLimits limits) => _limits = limits;

    /// <summary>Checks a document.</summary>
    /// <returns>Why it is refused, or null.</returns>
    public static Refusal? Check(GraphQLDocument document, ApiLimits limits) => new Guard(limits).Check(document);

    private Refusal? Check(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        }

        var (deepest, fields) = (0, 0L);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            Count(operation.Directives);
            _values += operation.Variables?.Count ?? 0;
            Add(ref deepest, ref fields, Measure(operation.SelectionSet));
        }

        foreach (var name in _fragments.Keys)
        {
            Add(ref deepest, ref fields, Of(name));
        }

        return deepest > _limits.Depth
            ? new Refusal("TOO_COMPLEX", $"The query is nested {(deepest > 1000 ? "over 1000" : deepest)} deep; at most {_limits.Depth} is allowed.")
            : fields > _limits.Fields
            ? new Refusal("TOO_COMPLEX", $"The query selects over {_limits.Fields} fields, fragments spread out; at most {_limits.Fields} are allowed.")
            : _values > _limits.Values
            ? new Refusal("TOO_COMPLEX", $"The query holds over {_limits.Values} values, directives and variables; at most {_limits.Values} are allowed.")
            : null;
    }

    private (int Depth, long Fields) Of(string fragment)
    {
        if (_known.TryGetValue(fragment, out var known))
        {
            return known;
        }

        _known[fragment] = (0, 0);
        return _known[fragment] = _fragments.TryGetValue(fragment, out var definition) ? Measure(definition.SelectionSet) : (0, 0);
    }

    private (int Depth, long Fields) Measure(GraphQLSelectionSet? selections)
    {
        var (deepest, fields) = (0, 0L);
        foreach (var selection in selections?.Selections ?? [])
        {
            Count((selection as IHasDirectivesNode)?.Directives);
            var (depth, count) = selection switch
            {
                GraphQLField field => OfField(field),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.StringValue),
                GraphQLInlineFragment inline => Measure(inline.SelectionSet),
                _ => (0, 0L),
            };
            Add(ref deepest, ref fields, (depth, count));
        }

        return (deepest, fields);
    }

    private (int Depth, long Fields) OfField(GraphQLField field)
    {
        foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
        {
            Count(argument.Value);
        }

        var (depth, fields) = Measure(field.SelectionSet);
        return (depth + 1, fields + 1);
    }

    private void Count(GraphQLDirectives? directives)
    {
        foreach (var directive in directives ?? Enumerable.Empty<GraphQLDirective>())
        {
            _values++;
            foreach (var argument in directive.Arguments ?? Enumerable.Empty<GraphQLArgument>())
            {
                Count(argument.Value);
            }
        }
    }

    private void Count(GraphQLValue value)
    {
        _values++;
        if (value is GraphQLListValue { Values: { } values })
        {
            values.ForEach(Count);
        }
        else if (value is GraphQLObjectValue { Fields: { } fields })
        {
            fields.ForEach(field => Count(field.Value));
        }
    }

    private static void Add(ref int deepest, ref long fields, (int Depth, long Fields) more)
    {
        deepest = Math.Max(deepest, more.Depth);
        fields = Math.Min(fields + more.Fields, int.MaxValue);
    }
}
