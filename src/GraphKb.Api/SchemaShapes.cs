using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Api.Shapes;
using GraphQL;
using GraphQL.Validation;

namespace GraphKb.Api;

/// <summary>Reads what documents take and answers where nothing is executed, such as for a help text.</summary>
public static class SchemaShapes
{
    /// <summary>Reads the shape of a document.</summary>
    /// <param name="document">A document with one query.</param>
    /// <returns>Its variables, with descriptions, and the tree of its fields.</returns>
    /// <exception cref="ArgumentException">The document is no query of the schema.</exception>
    public static DocumentShape Describe(string document)
    {
        using var schema = new GraphKbSchema();
        schema.Initialize();
        return new ShapeReader(schema, DocumentShape.Parse(document)).Read();
    }

    /// <summary>Checks that a document is valid for the schema, whatever the values of its variables are.</summary>
    /// <param name="document">A document with one query.</param>
    /// <exception cref="ArgumentException">The document breaks a rule of GraphQL.</exception>
    public static void Validate(string document)
    {
        using var schema = new GraphKbSchema();
        schema.Initialize();
        var parsed = DocumentShape.Parse(document);
        var validation = new DocumentValidator().ValidateAsync(new ValidationOptions
        {
            Document = parsed,
            Operation = DocumentShape.GetOperation(parsed),
            Schema = schema,
            Rules = GraphQlExecutor.NewDocumentRules,
            Variables = Inputs.Empty,
            Extensions = Inputs.Empty,
        });

        // Nothing in it waits. A variable without a default has no value yet.
        var errors = ErrorLimitRule.GetErrors(validation.GetAwaiter().GetResult().Errors) ?? [];
        if (InputRule.WithoutRepeated(errors).FirstOrDefault(error => error is not InvalidVariableError) is { } wrong)
        {
            throw new ArgumentException(new ErrorFormatter(schema, reportFailure: null).GetInfo(wrong).Message);
        }
    }
}
