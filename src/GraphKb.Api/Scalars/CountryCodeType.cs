using GraphKb.Api.Introspection;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Scalars;

/// <summary>
/// The code of a country. The scalar accepts every text, because only the data knows which codes exist: an unknown one, or a name, is an
/// error of the field, which suggests the code that was probably meant.
/// </summary>
internal sealed class CountryCodeType : ScalarGraphType
{
    public CountryCodeType()
    {
        Name = "CountryCode";
        Description = "The ISO 3166-1 alpha-3 code of a country in upper case, such as KOR. As input, the id of the country is taken too: "
            + "country:KOR.";
        this.ApplyDirective(
            SpecifiedByDirective.DirectiveName, SpecifiedByDirective.Argument, "https://www.iso.org/iso-3166-country-codes.html");
    }

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => ToCode(text.Value.ToString()),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => ToCode(text),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value is null or string ? value : ThrowSerializationError(value);

    private static string ToCode(string text) =>
        text.StartsWith(EntityId.CountryPrefix, StringComparison.Ordinal) ? text[EntityId.CountryPrefix.Length..] : text;
}
