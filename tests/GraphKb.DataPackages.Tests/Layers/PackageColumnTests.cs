using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Tests.Layers;

/// <summary>The name of a package, and the column package of what was exported from several.</summary>
public sealed class PackageColumnTests
{
    [Fact]
    public void A_package_without_a_name_has_that_of_its_folder() => BrokenPackage.ReadWith(
        directory => File.WriteAllText(Path.Combine(directory, "datapackage.json"), """{ "resources": [] }"""),
        directory =>
        {
            var result = PackageReader.Read(directory + "/", null, CancellationToken.None);

            Assert.All(result.Package!.Sites, site => Assert.Equal(Path.GetFileName(directory), site.Package));
            return result;
        });

    [Theory]
    [InlineData("a;b")]
    [InlineData("a/b")]
    [InlineData("a\\nb")]
    public void A_name_that_cannot_be_told_from_others_is_a_warning_and_the_folder_counts(string name)
    {
        var result = BrokenPackage.Read("datapackage.json", $$"""{ "name": "{{name}}", "resources": [] }""");

        Assert.Equal(
            $"datapackage.json:1: name: warning: is \"{name}\", so the name of the folder counts; "
            + "expected a text of at most 100 letters without ';', '/' and control characters",
            Assert.Single(result.Warnings(), warning => warning.Contains("name:", StringComparison.Ordinal)));
        Assert.StartsWith("graphkb-", result.Package!.Info.Names, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_several_packages_are_written_as_one_that_reads_back_the_same()
    {
        var package = LayeredPackage.Read(("sites.csv", "id,name,stage,country\nsite:c,C,REFINING,KOR\n")).Package!;
        using var written = new WrittenPackage(package);
        var read = written.Read();

        Assert.StartsWith("code,name,region,package\nCHN,China,,base\n", written.Text("countries.csv"), StringComparison.Ordinal);
        Assert.Equal("base;mine", read.Info.Names);
        Assert.Equal(["site:a base", "site:b base", "site:c mine"], read.Sites.Select(site => $"{site.Id} {site.Package}"));
    }

    [Fact]
    public void A_row_names_a_package_that_the_descriptor_states() => Assert.Equal(
        [
            "countries.csv:2: package: is \"other\"; expected base or mine, as datapackage.json states",
            "countries.csv:3: package: is blank; expected base or mine, as datapackage.json states",
        ],
        LayeredPackage.ReadAll([
            ("datapackage.json", """{ "name": "flat", "packages": ["base", "mine"], "resources": [] }"""),
            ("countries.csv", "code,name,package\nKOR,South Korea,other\nCHN,China,\nJPN,Japan,mine\n")]).Errors());

    [Fact]
    public void Rows_without_the_column_are_of_a_package_that_the_descriptor_states() => Assert.Equal(
        [
            "countries.csv:2: package: is missing, so the rows are of flat; "
            + "expected the column, or the name among packages of datapackage.json",
        ],
        LayeredPackage.ReadAll([
            ("datapackage.json", """{ "name": "flat", "packages": ["base", "mine"], "resources": [] }"""),
            ("countries.csv", "code,name\nKOR,South Korea\nCHN,China\n")]).Errors());

    [Fact]
    public void Blanks_at_the_ends_of_a_name_are_no_part_of_it() => Assert.Equal(
        "mine", BrokenPackage.Read("datapackage.json", """{ "name": " mine ", "resources": [] }""").Package!.Info.Names);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"base\"")]
    [InlineData("[\"base\", 7]")]
    [InlineData("[\"base\", \"base\"]")]
    public void The_packages_of_a_descriptor_are_different_names(string packages) => Assert.Equal(
        ["datapackage.json:1: packages: is not a list of different names of packages; expected the packages that the rows come from"],
        BrokenPackage.Read("datapackage.json", $$"""{ "name": "flat", "packages": {{packages}}, "resources": [] }""").Errors());

    [Fact]
    public void A_package_is_not_read_beside_an_export_that_has_its_rows() => Assert.Matches(
        "^.*/1: has rows of a package base, as .*/0 has; expected another name in datapackage.json, or each package once$",
        Assert.Single(LayeredPackage.ReadOver([
            ("datapackage.json", """{ "name": "flat", "packages": ["base", "mine"], "resources": [] }""")]).Errors()));
}
