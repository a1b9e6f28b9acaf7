using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Tests.Profiles;

/// <summary>Every complaint about a profile names the file, the line, what is wrong and what would be right.</summary>
public sealed class ProfileErrorTests
{
    private const string Valid = """
        profile: 1
        name: mine
        tables:
          kinds: {values: {mine: MINING}}
        inputs:
          - rows:
              - in: companies
                key: [Company]
                columns:
                  name: Company
                  country: Country
        """;

    [Theory]
    [InlineData("name: Company", "nam: Company", ":10: \"nam\" is not known here; did you mean name?")]
    [InlineData("in: companies", "in: companys", ":7: there is no table companys; nearest existing: companies; expected one of ")]
    [InlineData("key: [Company]", "call: x", ":7: a row of companies needs an id; expected a key, the values that tell ")]
    [InlineData("name: Company", "name: {column: Company, lookup: kind}", ":10: there is no table kind; nearest existing: kinds")]
    [InlineData("name: Company", "name: {constant: A, column: B}", ":10: a value has one origin; expected exactly one of ")]
    [InlineData("name: Company", "name: {column: B, strip: '('}", ":10: \"(\" is no regular expression")]
    [InlineData("name: mine", "name: My mine", ":2: \"My mine\" cannot begin ids; expected lower-case letters, digits and hyphens")]
    [InlineData("country: Country", "sources: Country", ":10: rows of companies need a country; expected a value for it.")]
    [InlineData("inputs:", "inputs", ":6: is no YAML")]
    [InlineData("profile: 1", "profile: 7", ":1: is not a version that is known; expected 1.")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, string message)
    {
        using var folder = new MappedFolder();
        var path = folder.Write("p.yaml", Valid.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<ArgumentException>(() => Profile.Load(path));

        Assert.Contains("p.yaml" + message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind,value\nmine,MINING\n\"A\"x,B\n", ":3: is no row of CSV in UTF-8; expected the cells of the table kinds, ")]
    [InlineData("value,kind\nMINING,mine\nMINING\n", ":3: has no cell in the column kind; expected the key of the table kinds.")]
    [InlineData("value\nMINING\n", ":1: has no column kind; expected the key of the table kinds.")]
    public void A_mistake_in_a_look_up_table_is_named_with_its_line(string table, string message)
    {
        using var folder = new MappedFolder();
        folder.Write("kinds.csv", table);
        var path = folder.Write(
            "p.yaml", Valid.Replace("{values: {mine: MINING}}", "{file: kinds.csv, key: kind}", StringComparison.Ordinal));

        var error = Assert.Throws<ArgumentException>(() => Profile.Load(path));

        Assert.Contains("kinds.csv" + message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_a_file_does_not_have_is_named_with_the_line_of_the_profile_and_the_nearest_one()
    {
        using var folder = new MappedFolder();
        var profile = folder.Write("p.yaml", Valid);
        var file = folder.Write("list.csv", "Company,Contry\nA,KOR\n");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => folder.MapAsync(profile, null, file));

        Assert.EndsWith("p.yaml:11: the column Country is not in list.csv; nearest existing: Contry.", error.Message);
        Assert.False(Directory.Exists(folder.Out));
    }
}
