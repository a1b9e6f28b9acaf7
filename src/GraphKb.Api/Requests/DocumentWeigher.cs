using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Measures a document in one pass. The weight of a fragment is computed once, so fragments that spread each other twice are
/// multiplied, not walked: time and space are linear in the size of the document.
/// </summary>
internal sealed class DocumentWeigher
{
    // Fields of __Type. Nested in each other they multiply the whole schema by itself.
    private static readonly HashSet<string> IntrospectionLists = ["fields", "inputFields", "interfaces", "possibleTypes"];
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SelectionWeight> _weights = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>The values of arguments and the default values of variables.</summary>
    public ValueCounter Values { get; } = new();

    public int Variables { get; private set; }

    public int Directives { get; private set; }

    /// <summary>A fragment that spreads itself, directly or through others; null where there is none.</summary>
    public string? FragmentInCycle { get; private set; }

    /// <summary>Measures all operations and fragments.</summary>
    public SelectionWeight Weigh(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
            AddDirectives(fragment.Directives);
        }

        var total = default(SelectionWeight);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            AddDirectives(operation.Directives);
            foreach (var variable in operation.Variables ?? Enumerable.Empty<GraphQLVariableDefinition>())
            {
                Variables++;
                AddDirectives(variable.Directives);
                Values.Add(variable.DefaultValue);
            }

            total = total.Add(Weigh(operation.SelectionSet));
        }

        foreach (var name in _fragments.Keys)
        {
            total = total.Add(WeighFragment(name));
        }

        return total;
    }

    private SelectionWeight Weigh(GraphQLSelectionSet? set)
    {
        var total = default(SelectionWeight);
        foreach (var selection in set?.Selections ?? [])
        {
            AddDirectives((selection as IHasDirectivesNode)?.Directives);
            total = total.Add(selection switch
            {
                GraphQLField field => WeighField(field),
                GraphQLFragmentSpread spread => WeighFragment(spread.FragmentName.Name.StringValue),
                GraphQLInlineFragment inline => Weigh(inline.SelectionSet),
                _ => default,
            });
        }

        return total;
    }

    private SelectionWeight WeighField(GraphQLField field)
    {
        foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
        {
            Values.Add(argument.Value);
        }

        var inner = Weigh(field.SelectionSet);
        return new SelectionWeight(
            inner.Depth + 1,
            inner.Fields + 1,
            inner.Aliases + (field.Alias is null ? 0 : 1),
            inner.IntrospectionDepth + (IntrospectionLists.Contains(field.Name.StringValue) ? 1 : 0));
    }

    private SelectionWeight WeighFragment(string name)
    {
        if (_weights.TryGetValue(name, out var known))
        {
            return known;
        }

        // A fragment that does not exist counts as one field, the least that a fragment has. Validation reports it later.
        if (!_fragments.TryGetValue(name, out var definition))
        {
            return new SelectionWeight(0, 1, 0, 0);
        }

        if (!_open.Add(name))
        {
            FragmentInCycle ??= name;
            return default;
        }

        var weight = Weigh(definition.SelectionSet);
        _open.Remove(name);
        return _weights[name] = weight;
    }

    private void AddDirectives(GraphQLDirectives? directives)
    {
        foreach (var directive in directives ?? Enumerable.Empty<GraphQLDirective>())
        {
            Directives++;
            foreach (var argument in directive.Arguments ?? Enumerable.Empty<GraphQLArgument>())
            {
                Values.Add(argument.Value);
            }
        }
    }
}
