using GraphKb.Model.Entities;

namespace GraphKb.Model.Tests.Entities;

public sealed class EntityIdTests
{
    [Fact]
    public void The_id_of_a_country_is_its_code_with_the_kind() => Assert.Equal("country:KOR", EntityId.ForCountry("KOR"));

    [Theory]
    [InlineData("site:lynas-gebeng", "lynas-gebeng")]
    [InlineData("a:b:c", "b:c")]
    [InlineData("lynas", "lynas")]
    [InlineData("site:", "")]
    public void A_slug_is_what_follows_the_first_colon(string id, string expected) => Assert.Equal(expected, EntityId.Slug(id));

    [Theory]
    [InlineData("site:lynas", "site", "site:")]
    [InlineData("a:b:c", "a", "a:")]
    [InlineData("lynas", "", "")]
    [InlineData(":x", "", ":")]
    public void A_kind_is_what_precedes_the_first_colon(string id, string kind, string prefix)
    {
        Assert.Equal(kind, EntityId.Kind(id));
        Assert.Equal(prefix, EntityId.KindPrefix(id));
    }

    [Theory]
    [InlineData("site:x", "measure:x")]
    [InlineData("x", "measure:x")]
    public void A_kind_is_replaced_or_added(string id, string expected) => Assert.Equal(expected, EntityId.WithKind(id, "measure"));
}
