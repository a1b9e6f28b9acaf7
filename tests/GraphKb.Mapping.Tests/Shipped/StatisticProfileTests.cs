using System.Text;

namespace GraphKb.Mapping.Tests.Shipped;

/// <summary>The profiles of statistics, on made files of the public shape.</summary>
public sealed class StatisticProfileTests
{
    [Fact]
    public async Task The_summaries_of_the_Geological_Survey_become_statistics()
    {
        using var folder = new MappedFolder();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = await File.ReadAllTextAsync(MappedFolder.Made("MCS2026_Commodities_Data.csv"), TestContext.Current.CancellationToken);
        var file = folder.Write("MCS2026_Commodities_Data.csv", text, Encoding.GetEncoding(1252));

        var report = await folder.MapAsync(MappedFolder.Shipped("usgs-mcs"), null, file);

        Assert.Equal(new FileReport("MCS2026_Commodities_Data.csv", 9, 5, 4, 0, 0), Assert.Single(report.Files));
        Assert.Equal(
            ["CHL,mineral:copper,REFINING,2024,,1900000,,0.8,source:usgs-mcs,1900 thousand metric tons (x 1000).",
             "COD,mineral:cobalt,PRODUCTION,2024,,226000,,0.8,source:usgs-mcs,Estimated.",
             "QAT,mineral:helium,PRODUCTION,2024,,10828.8,,0.8,source:usgs-mcs,64 of million cubic metres of helium (x 169.2).",
             "WLD,mineral:antimony,RESERVES,2025,,2000000,,0.8,source:usgs-mcs,\"The source says more than 2,000,000.\"",
             "WLD,mineral:cobalt,PRODUCTION,2024,,290000,,0.8,source:usgs-mcs,"],
            folder.ReadLines("statistics.csv"));
        Assert.Equal([], folder.Check());
    }

    [Fact]
    public async Task World_Mineral_Statistics_become_statistics()
    {
        using var folder = new MappedFolder();
        var file = MappedFolder.Made("items.csv");

        var report = await folder.MapAsync(MappedFolder.Shipped("bgs"), null, file);

        Assert.Equal(new FileReport("items.csv", 6, 3, 3, 0, 0), Assert.Single(report.Files));
        Assert.Equal(
            ["COD,mineral:cobalt,PRODUCTION,2022,,144936,,0.9,source:bgs,",
             "FIN,mineral:cobalt,REFINING,2022,,17600,,0.9,source:bgs,Estimated",
             "XKX,mineral:nickel,REFINING,2022,,4800,,0.9,source:bgs,"],
            folder.ReadLines("statistics.csv"));
        Assert.Equal([], folder.Check());
    }
}
