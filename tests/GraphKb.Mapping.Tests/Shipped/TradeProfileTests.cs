namespace GraphKb.Mapping.Tests.Shipped;

/// <summary>The profiles of trade, on made files of the public shape.</summary>
public sealed class TradeProfileTests
{
    [Theory]
    [InlineData("t,i,j,k,v,q\n2024,156,410,282520,23683.6,3179\n2024,490,410,811292,10,5\n2024,170,156,260400,100,NA\n"
        + "2024,842,156,010121,1,1\n")]
    [InlineData("year,exporter,importer,hs92,usd_thousand,tonnes\n2024,CHN,KOR,282520,23683.6,3179\n2024,S19,KOR,811292,10,5\n"
        + "2024,COL,CHN,260400,100,\n2024,USA,CHN,010121,1,1\n")]
    public async Task BACI_becomes_trades_by_mineral(string text)
    {
        using var folder = new MappedFolder();

        var report = await folder.MapAsync(MappedFolder.Shipped("baci"), null, folder.Write("baci.csv", text));

        Assert.Equal(new FileReport("baci.csv", 4, 2, 1, 1, 0), Assert.Single(report.Files));
        Assert.Equal(
            ["CHN,KOR,mineral:lithium,282520,2024,524.535,23683600,,0.8,source:baci,\"As monohydrate. 3,179 t of lithium hydroxide "
             + "(x 0.165). 23683.6 thousand usd (x 1000).\"",
             "COL,CHN,mineral:nickel,260400,2024,,100000,,0.8,source:baci,The content differs too much from country to country. "
             + "100 thousand usd (x 1000)."],
            folder.ReadLines("trades.csv"));
        Assert.Contains("\"\"811292\"\" is 2 things in the table hs", Assert.Single(folder.ReadLines("refused.csv")));
        Assert.Equal([], folder.Check());
    }

    [Fact]
    public async Task Comtrade_becomes_trades_of_the_reports_of_importers()
    {
        using var folder = new MappedFolder();
        var file = folder.Write("TradeData.csv", """
            refYear,flowCode,reporterISO,partnerISO,partner2Code,cmdCode,customsCode,motCode,netWgt,primaryValue
            2024,M,KOR,AUS,0,283691,C00,0,2000000,30000000
            2024,M,KOR,W00,0,283691,C00,0,9000000,90000000
            2024,M,KOR,S19,0,810411,C00,0,100000,250000
            2024,M,KOR,_X,0,810411,C00,0,100000,250000
            2024,M,KOR,AUS,0,283691,C00,1000,1500000,20000000
            2024,X,KOR,AUS,0,283691,C00,0,5,50
            """);

        var report = await folder.MapAsync(MappedFolder.Shipped("comtrade"), null, file);

        Assert.Equal(new FileReport("TradeData.csv", 6, 2, 4, 0, 0), Assert.Single(report.Files));
        Assert.Equal(
            ["AUS,KOR,mineral:lithium,283691,2024,376,30000000,,0.7,source:comtrade,\"2000000 kg (x 0.001). "
             + "2,000 t of lithium carbonate (x 0.188).\"",
             "TWN,KOR,mineral:magnesium,810411,2024,100,250000,,0.7,source:comtrade,100000 kg (x 0.001)."],
            folder.ReadLines("trades.csv"));
        Assert.Equal([], folder.Check());
    }
}
