using GraphKb.Api.Introspection;
using GraphKb.Model.Dates;
using GraphKb.Model.Text;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Scalars;

/// <summary>A calendar date, strictly YYYY-MM-DD.</summary>
internal sealed class DateType : ScalarGraphType
{
    private const int MaxTextLength = 80;

    public DateType()
    {
        Name = "Date";
        Description = "A day of the calendar, written YYYY-MM-DD, such as 2024-02-29, from 0001-01-01 to 9999-12-31; without a time "
            + "of day.";
        this.ApplyDirective(SpecifiedByDirective.DirectiveName, SpecifiedByDirective.Argument, "https://www.rfc-editor.org/rfc/rfc3339");
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Parse(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Parse(text),
        DateOnly => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value switch
    {
        null => null,
        DateOnly day => IsoDate.Format(day),
        _ => ThrowSerializationError(value),
    };

    private static DateOnly Parse(string text) =>
        IsoDate.Parse(text)
        ?? throw new FormatException($"\"{Truncate.ToLength(text, MaxTextLength)}\" is not a date; expected YYYY-MM-DD.");
}
