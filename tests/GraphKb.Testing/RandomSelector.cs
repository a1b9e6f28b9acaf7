using GraphKb.Analysis.Selectors;
using GraphKb.Model;
using GraphKb.Model.Entities;

namespace GraphKb.Testing;

/// <summary>Random selectors over the sites of <see cref="RandomPackage"/>, and what they mean, site by site.</summary>
public static class RandomSelector
{
    public static SiteSelector Make(RandomPackage random, DataPackage package, bool withNot = true) => new()
    {
        Stages = random.OneOf<Stage[]?>(
            null, null, [Stage.Mining, Stage.Refining, Stage.Recycling], [Stage.Consumption, Stage.Manufacturing], [Stage.Processing]),
        Countries = random.OneOf<string[]?>(null, null, null, ["CHN"], ["KOR", "JPN", "AUS"]),
        Ids = random.OneOf<string[]?>(null, null, null, [random.OneOf([.. package.Sites]).Id, package.Sites[0].Id]),
        Statuses = random.OneOf<SiteStatus[]?>(null, null, null, [SiteStatus.Operating]),
        Aggregate = random.OneOf<bool?>(null, null, null, true, false),
        Not = withNot && random.OneOf(true, false, false) ? Make(random, package, false) : null,
    };

    /// <summary>Whether a selector names stages, sites or companies, so that default stages do not count.</summary>
    public static bool NamesStagesOrSites(SiteSelector? selector) =>
        selector is { Stages: not null } or { Ids: not null } or { Companies: not null };

    public static bool Matches(SiteSelector selector, Site site) =>
        (selector.Stages?.Contains(site.Stage) ?? true) && (selector.Countries?.Contains(site.Country) ?? true)
        && (selector.Ids?.Contains(site.Id) ?? true) && (selector.Statuses?.Contains(site.Status) ?? true)
        && (selector.Aggregate ?? site.Aggregate) == site.Aggregate && (selector.Not is null || !Matches(selector.Not, site));
}
