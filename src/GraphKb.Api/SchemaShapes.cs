using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Api.Shapes;
using GraphQL;
using GraphQL.Validation;

namespace GraphKb.Api;

/// <summary>Reads what documents take and answers where nothing is executed, such as for a help text. Its schema is made once.</summary>
public sealed class SchemaShapes : IDisposable
{
    private readonly GraphKbSchema _schema = new();

    /// <summary>Makes the schema.</summary>
    public SchemaShapes() => _schema.Initialize();

    /// <summary>Reads the shape of a document.</summary>
    /// <param name="document">A document with one query.</param>
    /// <returns>Its variables, with descriptions, and the tree of its fields.</returns>
    /// <exception cref="ArgumentException">The document is no query of the schema.</exception>
    public DocumentShape Describe(string document) => new ShapeReader(_schema, DocumentShape.Parse(document)).Read();

    /// <summary>Checks that a document is valid for the schema, whatever the values of its variables are.</summary>
    /// <param name="document">A document with one query.</param>
    /// <exception cref="ArgumentException">The document breaks a rule of GraphQL.</exception>
    public void Validate(string document)
    {
        var parsed = DocumentShape.Parse(document);
        var validation = new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Document = parsed,
            Operation = DocumentShape.GetOperation(parsed),
            Schema = _schema,
            Rules = GraphQlExecutor.NewDocumentRules,
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
        });

        // Nothing in it waits. A variable without a default has no value yet.
        var errors = ErrorLimitRule.GetErrors(validation.GetAwaiter().GetResult().Errors) ?? [];
        if (InputRule.WithoutRepeated(errors).FirstOrDefault(error => error is not InvalidVariableError) is { } wrong)
        {
            throw new ArgumentException(new ErrorFormatter(_schema, reportFailure: null).GetInfo(wrong).Message);
        }
    }

    /// <summary>Releases the schema.</summary>
    public void Dispose() => _schema.Dispose();
}
