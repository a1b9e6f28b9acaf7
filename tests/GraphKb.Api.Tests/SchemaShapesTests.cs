namespace GraphKb.Api.Tests;

public sealed class SchemaShapesTests : IDisposable
{
    private readonly SchemaShapes _shapes = new();

    [Theory]
    [InlineData("query Q { supplies(bogus: 1) { totalCount } }", "Unknown argument 'bogus' on field 'supplies' of type 'Query'.")]
    [InlineData("query Q($ids: [ID!]) { dataset { facts } }", "Variable '$ids' is never used in operation '$Q'.")]
    [InlineData(
        "query Q($first: String) { sites(first: $first) { totalCount } }",
        "Variable '$first' of type 'String' used in position expecting type 'Int'.")]
    [InlineData("query Q { sites(where: 1) { totalCount } }", "where is a number; expected an object with fields of SiteSelector.")]
    public void A_document_that_breaks_a_rule_is_not_valid(string document, string expected) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => _shapes.Validate(document)).Message);

    [Fact]
    public void A_variable_without_a_default_needs_no_value() =>
        _shapes.Validate("query Q($site: ID!, $first: Int!) { site(id: $site) { id } sites(first: $first) { totalCount } }");

    public void Dispose() => _shapes.Dispose();
}
