using GraphKb.Api.Shapes;

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
}
