using GraphKb.Model;

namespace GraphKb.DataPackages.Tests.Reading;

/// <summary>Title, licences and date of a descriptor.</summary>
public sealed class InfoTests
{
    [Fact]
    public void A_descriptor_states_title_licences_and_the_day_of_creation() => Assert.Equal(
        new PackageInfo("Chains", "CC-BY-4.0; https://example.org/licence", new(2026, 11, 24)),
        Read("""
            "title": " Chains ", "licenses": [{ "name": "CC-BY-4.0", "title": "By" }, { "path": "https://example.org/licence" }],
            "created": "2026-11-24T10:30:00Z"
            """).Package!.Info with { Names = null });

    [Fact]
    public void A_descriptor_without_them_states_nothing() =>
        Assert.Equal(PackageInfo.None, BrokenPackage.Read().Package!.Info with { Names = null });

    [Theory]
    [InlineData("\"title\": 7", "title: warning: is not a text; expected a text, or nothing")]
    [InlineData("\"licenses\": \"MIT\"", "licenses: warning: is not a list; expected licences, each with a name or a path")]
    [InlineData("\"licenses\": [5]", "licenses[0]: warning: is no licence; expected licences, each with a name or a path")]
    [InlineData("\"licenses\": [{}]", "licenses[0]: warning: is no licence; expected licences, each with a name or a path")]
    [InlineData(
        "\"created\": \"yesterday\"",
        "created: warning: is \"yesterday\"; expected a day or a time such as 2026-11-24T00:00:00Z")]
    [InlineData(
        "\"created\": \"2026-02-30\"",
        "created: warning: is \"2026-02-30\"; expected a day or a time such as 2026-11-24T00:00:00Z")]
    public void A_value_of_another_form_is_a_warning_and_counts_as_not_stated(string property, string warning)
    {
        var result = Read(property);

        Assert.Contains("datapackage.json:1: " + warning, result.Warnings());
        Assert.Equal(PackageInfo.None, result.Package!.Info with { Names = null });
    }

    [Theory]
    [InlineData("A \"title\", métal", "CC-BY-4.0; https://example.org/l", "2024-02-29")]
    [InlineData(null, "MIT", null)]
    [InlineData("Title alone", null, null)]
    [InlineData(null, null, "0001-01-01")]
    public void What_is_written_is_read_again(string? title, string? license, string? published)
    {
        var info = new PackageInfo(title, license, published is null ? null : DateOnly.Parse(published, null)) { Names = "mine" };
        using var written = new WrittenPackage(new DataPackage { Info = info });

        Assert.Equal(info, written.Read().Info);
    }

    private static DataPackages.Reading.PackageReadResult Read(string properties) =>
        BrokenPackage.Read("datapackage.json", $$"""{ "resources": [], {{properties}} }""");
}
