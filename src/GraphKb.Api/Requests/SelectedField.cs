using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>A field that a request selects of the objects of a type.</summary>
internal sealed class SelectedField
{
    private readonly SourceResolver? _resolver;
    private readonly ScalarGraphType? _scalar;
    private readonly bool _isRequired;

    /// <param name="ast">The field in the document.</param>
    /// <param name="definition">The field in the schema.</param>
    /// <param name="typeName">The name of the type if the field is <c>__typename</c>, else null.</param>
    public SelectedField(GraphQLField ast, FieldType definition, string? typeName)
    {
        (Ast, Definition) = (ast, definition);
        Name = JsonEncodedText.Encode(ast.Alias?.Name.StringValue ?? definition.Name);
        _isRequired = definition.ResolvedType is NonNullGraphType;
        _scalar = (definition.ResolvedType is NonNullGraphType required ? required.ResolvedType : definition.ResolvedType)
            as ScalarGraphType;
        _resolver = typeName is not null ? new SourceResolver<object>(_ => typeName) : definition.Resolver as SourceResolver;
    }

    /// <summary>The field in the document.</summary>
    public GraphQLField Ast { get; }

    /// <summary>The field in the schema.</summary>
    public FieldType Definition { get; }

    /// <summary>The name that its value has in an answer.</summary>
    public JsonEncodedText Name { get; }

    /// <summary>Whether its value is a scalar of the object alone.</summary>
    public bool IsScalar => _scalar is not null && _resolver is not null;

    /// <summary>Reads the value of the field, where it is a scalar of the object alone.</summary>
    /// <param name="source">The object.</param>
    /// <param name="value">The value as it is written.</param>
    /// <returns>Whether it is such a scalar; false also for an error, which a node of the field reports.</returns>
    public bool TryRead(object source, out object? value)
    {
        value = null;
        if (!IsScalar)
        {
            return false;
        }

        try
        {
            value = _scalar!.Serialize(_resolver!.Read(source));
            return value is not null || !_isRequired;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
