using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Shapes;

/// <summary>Reads what a document takes and answers, from the document and the schema.</summary>
/// <param name="schema">The schema, initialized.</param>
/// <param name="document">A document that is valid for it.</param>
internal sealed class ShapeReader(ISchema schema, GraphQLDocument document)
{
    private readonly Dictionary<string, (string? Description, IGraphType Type)> _uses = [];

    /// <summary>Reads the shape.</summary>
    /// <exception cref="ArgumentException">The document names a field that the schema does not have.</exception>
    public DocumentShape Read()
    {
        var operation = DocumentShape.GetOperation(document);
        var fields = ReadFields(operation.SelectionSet, schema.Query);
        var variables = VariableReading.Read(operation).Select(Describe);
        return new DocumentShape(operation.Name?.StringValue ?? "", [.. variables], fields);
    }

    private VariableShape Describe(VariableShape variable) => !_uses.TryGetValue(variable.Name, out var use) ? variable : variable with
    {
        Description = use.Description,
        Values = use.Type.GetNamedType() is EnumerationGraphType values ? [.. values.Values.Select(value => value.Name)] : [],
    };

    private List<FieldShape> ReadFields(GraphQLSelectionSet set, IGraphType type)
    {
        var fields = new List<FieldShape>();
        foreach (var selection in set.Selections)
        {
            if (selection is GraphQLField ast)
            {
                Add(fields, ReadField(ast, type));
            }
            else
            {
                var (condition, inner) = GetFragment(selection);
                ReadFields(inner, condition is null ? type : schema.AllTypes[condition] ?? type).ForEach(field => Add(fields, field));
            }
        }

        return fields;
    }

    private FieldShape ReadField(GraphQLField ast, IGraphType type)
    {
        var key = ast.Alias?.Name.StringValue ?? ast.Name.StringValue;
        if (ast.Name.StringValue.StartsWith("__", StringComparison.Ordinal))
        {
            return new FieldShape(key, "String", ValueKind.Text, false, []);
        }

        var field = (type as IComplexGraphType)?.Fields.Find(ast.Name)
            ?? throw new ArgumentException($"{type.Name} has no field {ast.Name.StringValue}; see the schema.");
        foreach (var argument in ast.Arguments?.Items ?? [])
        {
            if (field.Arguments?.Find(argument.Name) is { } known)
            {
                AddUses(argument.Value, known.Description, known.ResolvedType!);
            }
        }

        var named = field.ResolvedType!.GetNamedType();
        var isList = field.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
        return ast.SelectionSet is { } set
            ? new FieldShape(key, named.Name, ValueKind.Composite, isList, ReadFields(set, named))
            : new FieldShape(key, named.Name, GetKind(named.Name), isList, []);
    }

    // Variables inside a value of an input type are described by the field that takes them.
    private void AddUses(GraphQLValue value, string? description, IGraphType type)
    {
        if (value is GraphQLVariable variable)
        {
            _uses.TryAdd(variable.Name.StringValue, (description, type));
        }
        else if (value is GraphQLListValue { Values: { } items })
        {
            items.ForEach(item => AddUses(item, description, type));
        }
        else if (value is GraphQLObjectValue { Fields: { } fields } && type.GetNamedType() is IInputObjectGraphType input)
        {
            foreach (var field in fields)
            {
                if (input.Fields.Find(field.Name) is { } known)
                {
                    AddUses(field.Value, known.Description, known.ResolvedType!);
                }
            }
        }
    }

    private (string? Condition, GraphQLSelectionSet Set) GetFragment(ASTNode selection)
    {
        if (selection is GraphQLInlineFragment inline)
        {
            return (inline.TypeCondition?.Type.Name.StringValue, inline.SelectionSet);
        }

        var name = ((GraphQLFragmentSpread)selection).FragmentName.Name.Value;
        var definition = document.FindFragmentDefinition(name)
            ?? throw new ArgumentException($"The document has no fragment {name}; expected a definition of it.");
        return (definition.TypeCondition.Type.Name.StringValue, definition.SelectionSet);
    }

    // Fields of the same name are one field of the answer, with what each selects.
    private static void Add(List<FieldShape> fields, FieldShape added)
    {
        var index = fields.FindIndex(field => field.Key == added.Key);
        if (index < 0)
        {
            fields.Add(added);
            return;
        }

        var merged = fields[index].Fields.ToList();
        foreach (var field in added.Fields)
        {
            Add(merged, field);
        }

        fields[index] = fields[index] with { Fields = merged };
    }

    private static ValueKind GetKind(string type) => type switch
    {
        "Int" or "Long" => ValueKind.Whole,
        "Float" => ValueKind.Number,
        "Boolean" => ValueKind.Truth,
        _ => ValueKind.Text,
    };
}
