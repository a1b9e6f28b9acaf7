using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Tests.Exposure;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Disruption;

/// <summary>A random valid question about a scenario by degree with additions, in a random package.</summary>
internal sealed class RandomScenario
{
    public const string Mineral = "mineral:re";
    private readonly RandomPackage _random;
    private readonly SiteSelector _remove;
    private readonly Block _block;

    public RandomScenario(int seed)
    {
        _random = new RandomPackage(seed);
        Package = _random.Make();
        _remove = RandomSelector.Make(_random, Package);
        _block = new Block(_random.OneOf("CHN", "AUS", "USA"), _random.OneOf(null, "KOR"), []);
        var ids = Package.Sites.Select(site => site.Id).ToArray();
        var (day, open) = (_random.OneOf(RandomPackage.Days), _random.OneOf<string[]>([], [_random.OneOf(ids)], ids));
        bool TakesPart(Site site) => open.Contains(site.Id) || SlowNetwork.TakesPart(site, day);
        string[] present = [.. Package.Sites.Where(TakesPart).Select(site => site.Id)];
        Question = new DisruptionQuestion
        {
            Mineral = Mineral,
            AsOf = day,
            Of = _random.OneOf(null, RandomSelector.Make(_random, Package)),
            Headroom = _random.OneOf<double?>(1, 1, 1.5, 0, null),
            Scenario = new Scenario
            {
                Remove = _random.OneOf<SiteSelector[]>([], [_remove]),
                Block = _random.OneOf<Block[]>([], [_block]),
                Keep = _random.OneOf(0, 0.25, 0.5, 1),
                Open = open,
                Capacities = present.Length == 0 ? [] : _random.OneOf<HypotheticalCapacity[]>([], [Capacity(present)]),
                Supplies = present.Length < 2
                    ? [] : _random.OneOf<HypotheticalSupply[]>([], [Supply(present)], [Supply(present), Supply(present)]),
            },
        };
    }

    public DataPackage Package { get; }

    public DisruptionQuestion Question { get; }

    public SlowScenario Slow => SlowOf(Question.Scenario);

    public SlowScenario SlowOf(Scenario scenario) => new(
        (Package, Mineral, Question.AsOf), ExposureAnalysisTests.Consumers(Question.Of), scenario, IsRemoved, IsCut);

    public bool IsRemoved(Site site) => Question.Scenario.Remove.Count > 0 && RandomSelector.Matches(_remove, site);

    public bool IsCut(Supply supply) => Question.Scenario.Block.Count > 0
        && CountryOf(supply.From) == _block.From && (_block.To is null || CountryOf(supply.To) == _block.To);

    private string CountryOf(string id) => Package.Sites.Single(site => site.Id == id).Country;

    private HypotheticalCapacity Capacity(string[] sites) => new(_random.OneOf(sites), _random.OneOf(0, 2, 5.5, 100));

    private HypotheticalSupply Supply(string[] sites)
    {
        var from = _random.OneOf(sites);
        return new HypotheticalSupply(from, _random.OneOf([.. sites.Where(site => site != from)]), _random.OneOf(0, 3, 7.5, 40));
    }
}
