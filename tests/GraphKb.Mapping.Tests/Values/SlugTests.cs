using GraphKb.Mapping.Values;

namespace GraphKb.Mapping.Tests.Values;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Mt. Cattlin", "site:mine-mt-cattlin")]
    [InlineData("MT  CATTLIN!", "site:mine-mt-cattlin")]
    [InlineData("Onça Puma", "site:mine-onca-puma")]
    public void An_id_ignores_case_accents_and_punctuation(string name, string id) =>
        Assert.Equal(id, Slugs.CreateId("site", "mine", [name]));

    [Fact]
    public void Names_of_another_script_make_ids_of_their_own()
    {
        var (first, second) = (Slugs.CreateId("company", "mine", ["紫金矿业"]), Slugs.CreateId("company", "mine", ["江西铜业"]));

        Assert.NotEqual(first, second);
        Assert.Matches("^company:mine-[0-9a-f]{8}$", first);
        Assert.Equal(first, Slugs.CreateId("company", "mine", ["紫金矿业"]));
    }

    [Fact]
    public void Long_names_with_one_beginning_make_ids_of_their_own()
    {
        var name = new string('a', 80);

        Assert.NotEqual(Slugs.CreateId("site", "mine", [name + "1"]), Slugs.CreateId("site", "mine", [name + "2"]));
    }
}
