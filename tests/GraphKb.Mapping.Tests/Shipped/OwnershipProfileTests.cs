namespace GraphKb.Mapping.Tests.Shipped;

/// <summary>The profiles of owners and of the trackers of Global Energy Monitor, on made files of the public shape.</summary>
public sealed class OwnershipProfileTests
{
    [Theory]
    [InlineData("bods-0.4.jsonl")]
    [InlineData("bods-0.3.jsonl")]
    public async Task Statements_of_beneficial_ownership_become_companies_and_shares(string file)
    {
        using var folder = new MappedFolder();

        var report = await folder.MapAsync(MappedFolder.Shipped("bods"), null, MappedFolder.Made(file));

        Assert.Equal(new FileReport(file, 7, 5, 1, 1, 0), Assert.Single(report.Files));
        Assert.Equal(
            ["company:bods-ent-a,Acme Mining Ltd,PER,false,source:bods", "company:bods-ent-b,Bravo Holdings Inc,USA,false,source:bods",
             "company:bods-per-c,Carla Example,CHL,false,source:bods"],
            folder.ReadLines("companies.csv"));
        Assert.Equal(
            ["company:bods-ent-b,company:bods-ent-a,,0.6,,,2020-05-01,,0.9,source:bods,",
             "company:bods-per-c,company:bods-ent-a,,,0.25,0.5,,,0.9,source:bods,"],
            folder.ReadLines("ownerships.csv"));
        Assert.Equal(["company:bods-ent-a,LEI,5493001KJTIIGC8Y1R12,source:bods"], folder.ReadLines("identifiers.csv"));
        Assert.Equal([], folder.Check());
    }

    [Fact]
    public async Task The_same_statements_as_one_list_make_the_same_package()
    {
        using var folder = new MappedFolder();
        var file = folder.Write("bods.json", $"[{string.Join(',', File.ReadLines(MappedFolder.Made("bods-0.4.jsonl")))}]");

        await folder.MapAsync(MappedFolder.Shipped("bods"), null, file);

        Assert.Equal(3, folder.ReadLines("companies.csv").Length);
        Assert.Equal(2, folder.ReadLines("ownerships.csv").Length);
    }

    [Fact]
    public async Task The_ownership_tracker_becomes_companies_identifiers_and_shares()
    {
        using var folder = new MappedFolder();

        var report = await folder.MapAsync(MappedFolder.Shipped("gem-ownership"), null, await WriteOwnershipAsync(folder));

        Assert.Equal(
            [new FileReport("ownership.xlsx, sheet All Entities", 3, 3, 0, 0, 0),
             new FileReport("ownership.xlsx, sheet Entity Ownership", 3, 1, 1, 1, 0)],
            report.Files);
        Assert.Equal(
            ["company:gem-e100000132388,company:gem-e100001000348,,0.405,,,,,0.9,source:gem-ownership,https://example.org/report"],
            folder.ReadLines("ownerships.csv"));
        Assert.Equal(5, folder.ReadLines("identifiers.csv").Length);
        Assert.Contains(
            "company:gem-e999 is neither in the files nor in the base; expected an existing company or country.",
            Assert.Single(folder.ReadLines("refused.csv")), StringComparison.Ordinal);
        Assert.Equal([], folder.Check());
    }

    [Fact]
    public async Task A_tracker_becomes_mines_and_the_ownership_tracker_beside_it_their_owners()
    {
        using var folder = new MappedFolder();
        var tracker = await folder.WriteExcelAsync("iron-ore.xlsx", ("About", [["Read me"]]), ("Main Data",
        [
            ["GEM Asset ID", "Asset name (English)", "Asset name (other language)", "Coordinates", "Country/Area", "Design capacity (ttpa)",
             "Operating status", "Start date", "Stop date", "Owner", "Owner GEM Entity ID", "GEM wiki page URL"],
            ["P100000129290", "Ghoryan Mine", null, "34.012090, 61.564895", "Afghanistan", 2500, "proposed", "unknown", "N/A", "unknown",
             "E100000132388", "https://example.org/Ghoryan_Mine"],
            ["P100000120001", "Cerro Bravo mine", "Mina Cerro Bravo", "-12.5, -75.25", "Peru", "N/A", "operating", 1998, "N/A",
             "Acme [60%]; Other [40%]", "E100001000348 [60%]; E100009999999 [40%]", "https://example.org/Cerro_Bravo"],
        ]));

        var report = await folder.MapAsync(MappedFolder.Shipped("gem-tracker"), null, tracker, await WriteOwnershipAsync(folder));

        Assert.Equal(1, report.LeftOut);
        Assert.Equal(
            ["site:gem-p100000120001,Cerro Bravo mine,MINING,PER,,-12.5,-75.25,OPERATING,1998-01-01,,false,"
             + "source:gem-https-example-org-cerro-bravo;source:gem,",
             "site:gem-p100000129290,Ghoryan Mine,MINING,AFG,,34.01209,61.564895,PLANNED,,,false,"
             + "source:gem-https-example-org-ghoryan-mine;source:gem,"],
            folder.ReadLines("sites.csv"));
        Assert.Equal(
            ["company:gem-e100000132388,site:gem-p100000129290,,1,,,,,0.8,source:gem,",
             "company:gem-e100001000348,site:gem-p100000120001,,0.6,,,,,0.8,source:gem,"],
            folder.ReadLines("ownerships.csv"));
        Assert.Contains(",2500000,", Assert.Single(folder.ReadLines("capacities.csv")), StringComparison.Ordinal);
        Assert.Equal([], folder.Check());
    }

    private static Task<string> WriteOwnershipAsync(MappedFolder folder) => folder.WriteExcelAsync("ownership.xlsx",
        ("About", [["Read me"]]),
        ("All Entities",
        [
            ["Entity ID", "Name", "Full Name", "Entity Type", "Registration Country", "Headquarters Country",
             "Global Legal Entity Identifier Index", "PermID: Refinitiv Permanent Identifier"],
            ["E100000132388", "Bravo", "Bravo Holdings Inc", "legal entity", "United States", "United States", "5493001KJTIIGC8Y1R12",
             "not found"],
            ["E100001000348", "Acme", "Acme Mining Ltd", "legal entity", "not found", "Peru", "not found", "4295877341"],
            ["E100001000999", "Delta", "Delta SA", "legal entity", "Chile", "Chile", "not found", "not found"],
        ]),
        ("Entity Ownership",
        [
            ["Subject Entity ID", "Subject Entity Name", "Interested Party ID", "Interested Party Name", "% Share of Ownership",
             "Share Imputed?", "Data Source URL"],
            ["E100001000348", "Acme", "E100000132388", "Bravo", 40.5, "known value, not imputed", "https://example.org/report"],
            ["E100001000348", "Acme", "E999", "A state", 20, "imputed value", "https://example.org/report"],
            ["E100001000348", "Acme", "E100001000999", "Delta", null, "unknown", "https://example.org/report"],
        ]));
}
