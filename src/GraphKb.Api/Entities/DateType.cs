using System.Globalization;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Entities;

/// <summary>A calendar date, strictly YYYY-MM-DD.</summary>
internal sealed class DateType : ScalarGraphType
{
    public DateType()
    {
        Name = "Date";
        Description = "A day of the calendar, written YYYY-MM-DD, such as 2024-02-29, from 0001-01-01 to 9999-12-31; without a time of day.";
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

    public override object? Serialize(object? value) =>
        value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value is null ? null : ThrowSerializationError(value);

    // Of a long text the beginning says enough.
    private static DateOnly Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new FormatException($"\"{(text.Length <= 80 ? text : text[..80] + "…")}\" is not a date; expected YYYY-MM-DD.");
}
