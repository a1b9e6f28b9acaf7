using System.IO.Compression;
using System.Text;

namespace GraphKb.Mapping.Tests.Inputs;

public sealed class InputTests
{
    private const string Profile = """
        profile: 1
        name: mine
        rows: [{in: sources, id: source:mine, title: A list, kind: DATASET}]
        inputs:
          - sheet: Plants
            header: 3
            encoding: ENCODING
            rows:
              - in: companies
                key: [Company]
                columns: {name: Company, country: Country, sources: {constant: source:mine}}
        """;

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task The_separator_of_a_file_is_detected(string separator)
    {
        using var folder = new MappedFolder();
        var file = folder.Write("list.csv", $"A title\n\nCompany{separator}Country\nAcme{separator}Peru\n");

        var report = await folder.MapAsync(folder.Write("p.yaml", Profile.Replace("ENCODING", "utf-8")), null, file);

        Assert.Equal(new FileReport("list.csv", 1, 1, 0, 0, 0), Assert.Single(report.Files));
        Assert.Equal(["company:mine-acme,Acme,PER,false,source:mine"], folder.ReadLines("companies.csv"));
        Assert.Equal([], folder.Check());
    }

    [Fact]
    public async Task A_file_of_another_encoding_is_read_with_the_name_of_it()
    {
        using var folder = new MappedFolder();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = folder.Write("list.csv", "Titre\n\nCompany,Country\nÉramet,Côte d’Ivoire\n", Encoding.GetEncoding(1252));

        await folder.MapAsync(folder.Write("p.yaml", Profile.Replace("ENCODING", "windows-1252")), null, file);

        Assert.Equal(["company:mine-eramet,Éramet,CIV,false,source:mine"], folder.ReadLines("companies.csv"));
    }

    [Fact]
    public async Task A_file_of_an_encoding_that_is_not_named_is_refused_with_advice()
    {
        using var folder = new MappedFolder();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = folder.Write("list.csv", "Titre\n\nCompany,Country\nÉramet,Peru\n", Encoding.GetEncoding(1252));
        var profile = folder.Write("p.yaml", Profile.Replace("    encoding: ENCODING\n", ""));

        var error = await Assert.ThrowsAsync<ArgumentException>(() => folder.MapAsync(profile, null, file));

        Assert.Contains("list.csv, row ", error.Message, StringComparison.Ordinal);
        Assert.Contains("encoding: windows-1252", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_is_found_by_its_name_and_its_cells_keep_their_types()
    {
        using var folder = new MappedFolder();
        var file = await folder.WriteExcelAsync(
            "list.xlsx",
            ("About", [["Nothing here"]]),
            ("Plants", [["A title"], [], ["Company", "Country", "Note"], ["Acme", "Peru", 1.5]]));

        var report = await folder.MapAsync(folder.Write("p.yaml", Profile.Replace("ENCODING", "utf-8")), null, file);

        Assert.Equal("list.xlsx, sheet Plants", Assert.Single(report.Files).Place);
        Assert.Equal(["company:mine-acme,Acme,PER,false,source:mine"], folder.ReadLines("companies.csv"));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("broken")]
    public async Task A_damaged_Excel_file_is_named(string damage)
    {
        using var folder = new MappedFolder();
        var file = await folder.WriteExcelAsync("list.xlsx", ("Plants", [["Company", "Country"], ["Acme", "Peru"]]));
        if (damage == "cut")
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(file, bytes[..(bytes.Length / 2)], TestContext.Current.CancellationToken);
        }
        else
        {
            await using var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, TestContext.Current.CancellationToken);
            archive.GetEntry("xl/workbook.xml")!.Delete();
            await using var entry = await archive.CreateEntry("xl/workbook.xml").OpenAsync(TestContext.Current.CancellationToken);
            await entry.WriteAsync("<workbook"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => folder.MapAsync(folder.Write("p.yaml", Profile.Replace("ENCODING", "utf-8")), null, file));

        Assert.StartsWith("list.xlsx cannot be read (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; expected an Excel file.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Company\":\"\\ud800\",\"Country\":\"Peru\"}")]
    [InlineData("{\"\\ud800\":1,\"Company\":\"Acme\",\"Country\":\"Peru\"}")]
    public async Task Half_a_surrogate_pair_is_named_with_its_row(string line)
    {
        using var folder = new MappedFolder();
        var file = folder.Write("list.jsonl", "{\"Company\":\"Acme\",\"Country\":\"Peru\"}\n" + line + "\n");

        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => folder.MapAsync(folder.Write("p.yaml", Profile.Replace("ENCODING", "utf-8")), null, file));

        Assert.Equal("list.jsonl, row 2: has a half of a surrogate pair; expected whole characters.", error.Message);
    }

    [Fact]
    public async Task A_row_with_which_a_pattern_does_not_come_to_an_end_is_refused()
    {
        using var folder = new MappedFolder();
        var profile = Profile.Replace("ENCODING", "utf-8").Replace("name: Company", "name: {column: Company, pattern: '^(a+)+$'}");
        var file = folder.Write("list.csv", $"Titre\n\nCompany,Country\n{new string('a', 40)}!,Peru\naa,Peru\n");

        await folder.MapAsync(folder.Write("p.yaml", profile), null, file);

        Assert.Equal(
            ["list.csv,,4,,the pattern ^(a+)+$ takes over a second; expected a simpler one in the profile."],
            folder.ReadLines("refused.csv"));
        Assert.Single(folder.ReadLines("companies.csv"));
    }

    [Fact]
    public async Task A_file_that_fits_no_input_is_named()
    {
        using var folder = new MappedFolder();
        var file = await folder.WriteExcelAsync("list.xlsx", ("Other", [["Company", "Country"]]));
        var profile = folder.Write("p.yaml", Profile.Replace("ENCODING", "utf-8"));

        var error = await Assert.ThrowsAsync<ArgumentException>(() => folder.MapAsync(profile, null, file));

        Assert.StartsWith("list.xlsx fits no input of the profile; expected ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_JSON_is_named_with_its_row()
    {
        using var folder = new MappedFolder();
        var file = folder.Write("list.jsonl", "{\"recordType\": \"entity\"}\n{broken\n");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => folder.MapAsync(MappedFolder.Shipped("bods"), null, file));

        Assert.Equal("list.jsonl, row 2: is no JSON; expected one JSON object a line.", error.Message);
    }
}
