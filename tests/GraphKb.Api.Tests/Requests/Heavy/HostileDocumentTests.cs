using System.Globalization;
using System.Text;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>Documents within the limits that cost validation much: each is refused soon, with errors that say why.</summary>
public sealed class HostileDocumentTests
{
    private static readonly string Space = new(' ', 70);

    [Theory]
    [InlineData("{", " x$I$S", "}", 990, "Cannot query field 'x0' on type 'Query'.")]
    [InlineData("{", " ...f$I$S", "}", 70, "Unknown fragment 'f0'.")]
    [InlineData("{", " ...f$I$S", "}", 990, "The query selects the same fields or fragments too often in one place")]
    [InlineData("{", " x: minerals(first: $I) { totalCount }$S", "}", 240, "The query selects the same fields or fragments too often")]
    [InlineData("{", " minerals(first: $I) { totalCount }", "}", 50, "Fields minerals conflicts because they have differing arguments.")]
    [InlineData("{", " minerals { nodes { id name } }", "}", 70, "The query selects the same fields or fragments too often in one place")]
    [InlineData("{", " a$I: minerals(first: $v$I) { totalCount }$S", "}", 240, "Variable '$v0' is not defined.")]
    [InlineData("{ minerals(", " x$I: 1,      ", ") { totalCount } }", 4_900, "Unknown argument 'x0' on field 'minerals' of type 'Query'.")]
    [InlineData("{ sites(where: {", " x$I: 1,      ", "}) { totalCount } }", 4_900, "There is no field where.x0.")]
    [InlineData("{ sites(where: { stages: [", " \"x$I\",      ", "] }) { totalCount } }", 4_900, "where.stages[0]")]
    [InlineData("{ minerals { nodes {", " a$I: sites(where: { ids: [\"site:no$I\"] }) { totalCount }", "} } }", 240, "TOO_COMPLEX")]
    [InlineData("{", " a$I: __schema { types { fields { name type { fields { name } } } } }", "}", 100, "TOO_COMPLEX")]
    public void A_document_that_costs_validation_much_is_refused_soon(string start, string part, string end, int count, string expected)
    {
        var query = new StringBuilder(start);
        for (var index = 0; index < count; index++)
        {
            query.Append(part.Replace("$I", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("$S", Space, StringComparison.Ordinal));
        }

        Assert.Contains(expected, RequestCosts.Check(query.Append(end).ToString()), StringComparison.Ordinal);
    }
}
