using GraphKb.DataPackages.Problems;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Mapping.Tests.Shipped;

/// <summary>A list of plants in an Excel file becomes a layer over the seed.</summary>
public sealed class FacilitiesTests
{
    private static readonly object?[][] Plants =
    [
        ["Plants that we follow, 2026"],
        ["Plant", "Operator", "Type", "Country", "Latitude", "Longitude", "Status", "Capacity", "Year", "Source"],
        ["Kathleen Valley lithium mine", "Liontown Resources", "Mine", "Australia", null, null, "operating",
         "500,000 t/y spodumene concentrate", 2025, "https://example.org/kathleen"],
        ["Punta Norte lithium works", "Punta Norte Chemicals", "Chemical plant", "Korea, Rep.", 35.1, 129.04, "under construction",
         "25,000 t/y lithium carbonate; 10 kt/a lithium hydroxide", 2027, "Visit of May 2026"],
        ["Escondida copper complex, Antofagasta, northern pit", null, "mine", "Chile", null, null, "operating", "1,200,000 t copper", 2025,
         "n/a"],
        ["Somewhere smelter", "Nobody", "smelter", "Atlantis", null, null, "operating", "5 kt copper", 2025, null],
    ];

    [Fact]
    public async Task A_list_of_plants_becomes_a_layer_over_the_seed_and_its_matches_are_asked_once()
    {
        using var folder = new MappedFolder();
        await using var store = EmbeddedStore.InMemory(LayeredPackage.Seed);
        var reader = await store.OpenReaderAsync(TestContext.Current.CancellationToken);
        var file = await folder.WriteExcelAsync("plants.xlsx", ("Sheet1", Plants));

        var first = await folder.MapAsync(MappedFolder.Shipped("facilities"), reader, file);

        Assert.Equal(new FileReport("plants.xlsx, sheet Sheet1", 4, 2, 0, 1, 1), Assert.Single(first.Files));
        Assert.Equal((2, 1, 2), (first.Matched, first.Asked, first.New));
        Answer(folder, "same");

        var second = await folder.MapAsync(MappedFolder.Shipped("facilities"), reader, file);

        Assert.Equal(new FileReport("plants.xlsx, sheet Sheet1", 4, 3, 0, 1, 0), Assert.Single(second.Files));
        Assert.Equal((3, 0, 2), (second.Matched, second.Asked, second.New));
        Assert.Equal(
            ["site:plants-punta-norte-lithium-works-chemical-plant,Punta Norte lithium works,REFINING,KOR,"
             + "company:plants-punta-norte-chemicals,35.1,129.04,CONSTRUCTION,,,false,"
             + "source:plants-visit-of-may-2026;source:plants,"],
            folder.ReadLines("sites.csv"));
        Assert.Equal(
            ["site:escondida-mine,mineral:copper,1200000,2025-01-01,,0.7,source:plants,",
             "site:kathleen-valley,mineral:lithium,13950,2025-01-01,,0.7,source:plants-https-example-org-kathleen;source:plants,"
             + "\"500,000 t of spodumene concentrate (x 0.0279).\"",
             "site:plants-punta-norte-lithium-works-chemical-plant,mineral:lithium,6351.5,2027-01-01,,0.7,"
             + "source:plants-visit-of-may-2026;source:plants,\"25,000 t of lithium carbonate (x 0.1879). 10 kt (x 1000). "
             + "10,000 t of lithium hydroxide (x 0.1654). Added up.\""],
            folder.ReadLines("capacities.csv"));
        CheckLayer(folder);
    }

    [Fact]
    public async Task Capacities_of_two_minerals_in_one_cell_are_two_facts()
    {
        using var folder = new MappedFolder();
        var file = await folder.WriteExcelAsync("plants.xlsx", ("Sheet1",
        [
            Plants[0], Plants[1],
            ["Works A", "Acme", "refinery", "Peru", null, null, "operating", "10 kt nickel sulphate / 5 kt cobalt sulphate", 2025, null],
        ]));

        await folder.MapAsync(MappedFolder.Shipped("facilities"), null, file);

        Assert.Equal(
            ["site:plants-works-a-refinery,mineral:cobalt,1048.5,2025-01-01,,0.7,source:plants,"
             + "\"5 kt (x 1000). 5,000 t of cobalt sulphate (x 0.2097).\"",
             "site:plants-works-a-refinery,mineral:nickel,2233,2025-01-01,,0.7,source:plants,"
             + "\"10 kt (x 1000). 10,000 t of nickel sulphate (x 0.2233).\""],
            folder.ReadLines("capacities.csv"));
        Assert.Equal([], folder.Check());
    }

    private static void Answer(MappedFolder folder, string answer)
    {
        var path = Path.Combine(folder.Out, "judgements.csv");
        var text = File.ReadAllText(path);
        Assert.Contains(",site:escondida-mine,", text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(",ASK,,", $",ASK,{answer},", StringComparison.Ordinal));
    }

    private static void CheckLayer(MappedFolder folder)
    {
        var result = LayeredPackage.Read(folder.Out);
        Assert.Equal([], result.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.ToString()));
        Assert.Contains(result.Package!.Capacities, capacity => capacity is { Site: "site:kathleen-valley", Tonnes: 13950 });
        Assert.Contains(result.Package!.Capacities, capacity => capacity is { Site: "site:escondida-mine", Tonnes: 1_200_000 });
        foreach (var file in PackageSchema.All.Select(table => table.FileName).Where(file => File.Exists(Path.Combine(folder.Out, file))))
        {
            Assert.Equal(
                File.ReadLines(Repository.GetPath("seed", file)).First(), File.ReadLines(Path.Combine(folder.Out, file)).First());
        }
    }
}
