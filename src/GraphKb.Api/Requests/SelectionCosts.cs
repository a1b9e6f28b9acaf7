using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// The least that the selections of one operation cost, with fragments, aliases, <c>@skip</c> and <c>@include</c>. What depends on the
/// type of an object, on a null or on the length of a list counts as nothing. Each selection is walked once. Thread-safe, because reads
/// that end together continue on several threads.
/// </summary>
/// <param name="schema">The schema, for the types of interfaces and unions.</param>
/// <param name="document">The document of the operation.</param>
/// <param name="variables">The values of its variables.</param>
/// <param name="entityCount">The number of entities of the data set.</param>
internal sealed class SelectionCosts(ISchema schema, GraphQLDocument document, Variables? variables, long entityCount)
{
    private const string SkipDirective = "skip";
    private const string IncludeDirective = "include";
    private readonly Dictionary<(GraphQLSelectionSet Set, IGraphType Type), SelectionCost> _objects = [];

    /// <summary>The cost of a selection for one object of a type.</summary>
    public SelectionCost Get(GraphQLSelectionSet? set, IGraphType type)
    {
        if (set is null)
        {
            return default;
        }

        lock (_objects)
        {
            return _objects.TryGetValue((set, type), out var cost) ? cost : _objects[(set, type)] = Compute(set, type);
        }
    }

    /// <summary>The cost of each item of a list: of the field itself, or of the lists of its connection together.</summary>
    public SelectionCost GetItem(IResolveFieldContext context)
    {
        var (ast, field) = (context.FieldAst, context.FieldDefinition);
        if (FindItemType(field) is { } itemType)
        {
            return Get(ast.SelectionSet, itemType);
        }

        var cost = default(SelectionCost);
        foreach (var (child, list) in FindSelected(context))
        {
            if (FindItemType(list) is { } type)
            {
                cost = cost.Add(Get(child.SelectionSet, type));
            }
        }

        return cost;
    }

    /// <summary>The fields that are selected of the object that a field returns.</summary>
    public IEnumerable<(GraphQLField Ast, FieldType Field)> FindSelected(IResolveFieldContext context) =>
        context.FieldAst.SelectionSet is { } set && context.FieldDefinition.ResolvedType?.GetNamedType() is { } type
            ? FindFields(set, type) : [];

    /// <summary>The fields that a selection has for an object of a type.</summary>
    public IReadOnlyList<(GraphQLField Ast, FieldType Field)> FindFields(GraphQLSelectionSet set, IGraphType type)
    {
        var found = new Dictionary<ROM, (GraphQLField, FieldType)>();
        AddFields(set, type, found);
        return [.. found.Values];
    }

    /// <summary>The type of the items of a list; null where the field returns no list.</summary>
    public static IGraphType? FindItemType(FieldType field)
    {
        var type = field.ResolvedType is NonNullGraphType nonNull ? nonNull.ResolvedType : field.ResolvedType;
        return type is ListGraphType list ? list.GetNamedType() : null;
    }

    private SelectionCost Compute(GraphQLSelectionSet set, IGraphType type)
    {
        var cost = default(SelectionCost);
        foreach (var (ast, field) in FindFields(set, type))
        {
            var work = FieldWork.Get(field, entityCount) + (ast.SelectionSet is null ? 0 : FieldWork.Link);
            cost = cost.Add(new SelectionCost(1, work + FieldWork.Value)).Add(GetObject(ast, field));
        }

        return cost;
    }

    // A single object that may be null counts its work, because few are null, but not its values, which have to be exact.
    private SelectionCost GetObject(GraphQLField ast, FieldType field)
    {
        if (ast.SelectionSet is null || field.ResolvedType is not { } type || FindItemType(field) is not null)
        {
            return default;
        }

        var cost = Get(ast.SelectionSet, type.GetNamedType());
        return type is NonNullGraphType ? cost : cost with { Values = 0 };
    }

    private void AddFields(GraphQLSelectionSet set, IGraphType type, Dictionary<ROM, (GraphQLField, FieldType)> found)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is IHasDirectivesNode { Directives: { } directives } && !IsIncluded(directives))
            {
                continue;
            }

            if (selection is GraphQLField ast)
            {
                if (((type as IComplexGraphType)?.Fields.Find(ast.Name.StringValue) ?? FindIntrospection(ast)) is { } field)
                {
                    found.TryAdd(ast.Alias?.Name.Value ?? ast.Name.Value, (ast, field));
                }
            }
            else if (FindFragment(selection) is var (condition, fragment) && Applies(condition, type))
            {
                AddFields(fragment, type, found);
            }
        }
    }

    // The fields that no type lists: one of every object, two of the root.
    private FieldType? FindIntrospection(GraphQLField ast) =>
        ast.Name.Value == schema.TypeNameMetaFieldType.Name ? schema.TypeNameMetaFieldType
        : ast.Name.Value == schema.SchemaMetaFieldType.Name ? schema.SchemaMetaFieldType
        : ast.Name.Value == schema.TypeMetaFieldType.Name ? schema.TypeMetaFieldType : null;

    // Whether a fragment applies to every object of a type: it is on this type, or on an interface or a union of it.
    private bool Applies(string? condition, IGraphType type) => condition is null || condition == type.Name
        || (type is IObjectGraphType objectType && schema.AllTypes[condition] is IAbstractGraphType abstractType
            && abstractType.PossibleTypes.Contains(objectType));

    private (string? Condition, GraphQLSelectionSet Set)? FindFragment(ASTNode selection)
    {
        if (selection is GraphQLInlineFragment inline)
        {
            return (inline.TypeCondition?.Type.Name.StringValue, inline.SelectionSet);
        }

        var spread = (GraphQLFragmentSpread)selection;
        var definition = document.FindFragmentDefinition(spread.FragmentName.Name.Value);
        return definition is null ? null : (definition.TypeCondition.Type.Name.StringValue, definition.SelectionSet);
    }

    private bool IsIncluded(GraphQLDirectives directives)
    {
        foreach (var directive in directives)
        {
            // @skip leaves a selection out where it is true, @include where it is false.
            var name = directive.Name.StringValue;
            if (name is SkipDirective or IncludeDirective && IsTrue(directive) == (name == SkipDirective))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(GraphQLDirective directive) => directive.Arguments?.Items.FirstOrDefault()?.Value switch
    {
        GraphQLBooleanValue literal => literal.BoolValue,
        GraphQLVariable variable => variables?.FirstOrDefault(value => value.Name == variable.Name.StringValue)?.Value is true,
        _ => false,
    };
}
