using System.Security.Cryptography;
using ScalePackages.Writing;

namespace ScalePackages.Tests;

/// <summary>
/// The package of 1,000 sites and seed 1. The expected bytes are those of a reference program in Python, run by CPython
/// 3.11.
/// </summary>
public sealed class ScaleGeneratorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_package_of_a_thousand_sites_has_known_bytes()
    {
        Generate("scale", 1000, seed: 1);

        Assert.Equal(
            [
                "scale-peers/sites.csv a79c35564bbe861be7f0a8814ef3bd025c93e268f016d379ce44be942833fe41",
                "scale-peers/supplies.csv f88ad0abce233332cb03a2517aae172dc9e682c05147e561bca8f2970a29a4a2",
                "scale/companies.csv 23c922184462eaabaf203992de27e62f697267e564dd0c7142bce1ce6381d215",
                "scale/countries.csv 456cfbc037500f5989bed1348b4d0abdeafe09a0d55011bd555cc0352b65d383",
                "scale/datapackage.json b7b1c1320ea13e4eab75096e3971fb00e1a91a3cbffdb4111ab172c4186b9e69",
                "scale/minerals.csv e7d1b9995c5118b4f3b3ac0b043ca06502bfe19d0ffb6513a1e0443075cce4a3",
                "scale/ownerships.csv 4ab8abfae8c2a0d2e9dcf07a760b88bcac36a2ac553320d2024a82adee36e367",
                "scale/sites.csv 79d241282e41bf27f150aed53cfd17c5acb8797cec537c8b87d40cd33d4971c7",
                "scale/sources.csv e69afc1051d32cf2bf3e171abe796bf3b2c6fadb4e4bd54586c8d40fae7b68be",
                "scale/supplies.csv d843d7adb4f37c5baaf13cd98493598682031de8121566ecf8bcf133970d52a4",
            ],
            Hash("scale"));
    }

    [Fact]
    public void The_same_arguments_give_the_same_bytes()
    {
        Generate("first", 500, seed: 7);
        Generate("second", 500, seed: 7);

        Assert.Equal(Hash("first"), Hash("second").Select(line => line.Replace("second", "first", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_seed_gives_other_sites_and_supplies()
    {
        Generate("scale1", 500, seed: 1);
        Generate("scale2", 500, seed: 2);

        Assert.NotEqual(Read("scale1", "sites.csv"), Read("scale2", "sites.csv"));
        Assert.NotEqual(Read("scale1", "supplies.csv"), Read("scale2", "supplies.csv"));
    }

    [Fact]
    public void Rows_have_the_columns_of_their_tables()
    {
        Generate("scale", 1000, seed: 1);

        Assert.Equal(
            "site:s5,Site 5,REFINING,CHN,company:c39,-34.0209,1.6994,OPERATING,,,false,source:synthetic,",
            Read("scale", "sites.csv")[6]);
        Assert.Equal(
            "company:c0,site:s16,0.6,2015-01-01,,,source:synthetic,",
            Read("scale", "ownerships.csv")[1]);
        Assert.Equal(
            "site:s1,site:s376,mineral:m00,x,4632.35,2020-01-01,2030-01-01,,source:synthetic,",
            Read("scale", "supplies.csv")[6]);
        Assert.Equal("1,376,0,4632.35,20200101,20300101", Read("scale-peers", "supplies.csv")[6]);
    }

    [Fact]
    public void The_summary_counts_what_was_written() =>
        Assert.Equal(new ScaleSummary(Sites: 1000, Supplies: 2295, ChineseControlled: 182), Generate("scale", 1000, seed: 1));

    [Fact]
    public void A_mine_alone_supplies_nothing()
    {
        Assert.Equal(new ScaleSummary(Sites: 1, Supplies: 0, ChineseControlled: 0), Generate("scale", 1, seed: 1));
        Assert.Single(Read("scale", "supplies.csv"));
    }

    [Fact]
    public void Supplies_form_no_cycle()
    {
        Generate("scale", 2000, seed: 3);

        // Every supply goes to a later stage, or to a higher number within a stage.
        string[] stages = ["MINING", "REFINING", "PROCESSING", "CONSUMPTION"];
        var sites = Read("scale-peers", "sites.csv").Skip(1);
        var stageOfSite = sites.Select(row => Array.IndexOf(stages, row.Split(',')[1])).ToArray();
        Assert.All(
            Read("scale-peers", "supplies.csv").Skip(1).Select(row => row.Split(',')[..2].Select(int.Parse).ToArray()),
            ends =>
            {
                var (from, to) = (ends[0], ends[1]);
                var (fromStage, toStage) = (stageOfSite[from], stageOfSite[to]);
                Assert.True(fromStage < toStage || (fromStage == toStage && from < to), $"{from} supplies {to}");
            });
    }

    [Fact]
    public void A_stopped_run_leaves_nothing()
    {
        using (var staged = StagedOutput.Create(_folder.GetPath("scale")))
        {
            var progress = new ProgressLines(TextWriter.Null, TimeProvider.System);
            var generator = new ScaleGenerator(staged, progress, new CancellationToken(canceled: true));
            Assert.Throws<OperationCanceledException>(() => generator.Generate(1000, seed: 1));
        }

        Assert.Equal([], _folder.GetEntries());
    }

    public void Dispose() => _folder.Dispose();

    private ScaleSummary Generate(string name, int sites, long seed)
    {
        using var staged = StagedOutput.Create(_folder.GetPath(name));
        var progress = new ProgressLines(TextWriter.Null, TimeProvider.System);
        var summary = new ScaleGenerator(staged, progress, TestContext.Current.CancellationToken).Generate(sites, seed);
        staged.Publish();
        return summary;
    }

    private string[] Read(string name, string file) => File.ReadAllLines(Path.Combine(_folder.GetPath(name), file));

    private string[] Hash(string name) =>
    [
        .. from folder in new[] { name + "-peers", name }
           from file in Directory.EnumerateFiles(_folder.GetPath(folder)).Order(StringComparer.Ordinal)
           select $"{folder}/{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}",
    ];
}
