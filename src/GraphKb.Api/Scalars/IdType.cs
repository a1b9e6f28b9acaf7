using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Scalars;

/// <summary>The scalar ID. A whole number is an id as the specification allows: it becomes its text, so that every id is a text.</summary>
internal sealed class IdType : IdGraphType
{
    public IdType() => Name = "ID";

    public override object? ParseLiteral(GraphQLValue value) => ToText(base.ParseLiteral(value));

    public override object? ParseValue(object? value) => ToText(base.ParseValue(value));

    private static string? ToText(object? id) => id is null ? null : Convert.ToString(id, CultureInfo.InvariantCulture);
}
