using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>An enum of the model under its own name and words; every value has its meaning.</summary>
internal abstract class WordsType<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected WordsType(string description, Dictionary<T, string> meanings)
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
        {
            Add(EnumNames.Format(value), value, meanings[value]);
        }
    }
}

internal sealed class StageType() : WordsType<Stage>("What a site does with a mineral, in the order in which it travels.", new()
{
    [Stage.Mining] = "It takes ore from the ground; the first stage, where chains begin.",
    [Stage.Refining] = "It separates and refines what was mined; the second stage.",
    [Stage.Processing] = "It makes metal, alloy or powder; the third stage.",
    [Stage.Manufacturing] = "It makes goods, such as magnets; the fourth stage.",
    [Stage.Recycling] = "It takes the mineral back out of scrap; chains begin here too.",
    [Stage.Stockpiling] = "It keeps the mineral in store; no flow begins here.",
    [Stage.Consumption] = "It stands for a country's demand; where chains end.",
});

internal sealed class SiteStatusType() : WordsType<SiteStatus>("How far a site's life has come.", new()
{
    [SiteStatus.Operating] = "At work: it takes part from `opened` to `closed`, either of which may be open.",
    [SiteStatus.Construction] = "Being built: it takes part from an `opened` date on, without one never.",
    [SiteStatus.Planned] = "Announced: it takes part from an `opened` date on, without one never.",
    [SiteStatus.Suspended] = "Standing still: it takes part up to a `closed` date, without one never.",
    [SiteStatus.Closed] = "Gone for good: it takes part up to a `closed` date, without one never.",
});

internal sealed class ControlBasisType() : WordsType<ControlBasis>("What counts as control of a site by a country.", new()
{
    [ControlBasis.Location] = "The site is located in the country.",
    [ControlBasis.Ownership] = "The country controls the site through ownership.",
    [ControlBasis.Either] = "The site is located there, or controlled through ownership.",
});

internal sealed class ChainOrderType() : WordsType<ChainOrder>("An order of chains; ties go on by the ids of their sites, then of their facts.", new()
{
    [ChainOrder.Volume] = "Larger bottleneck first, unknown last; then fewer hops.",
    [ChainOrder.Hops] = "Fewer hops first; then larger bottleneck, unknown last.",
});

internal sealed class StatisticMeasureType() : WordsType<StatisticMeasure>("What a statistic of a mineral counts.", new()
{
    [StatisticMeasure.Production] = "The mined output of a year, in tonnes.",
    [StatisticMeasure.Refining] = "The refined output of a year, in tonnes.",
    [StatisticMeasure.Reserves] = "The reserves in the ground as stated for a year, in tonnes.",
    [StatisticMeasure.Consumption] = "What is used in a year, in tonnes.",
    [StatisticMeasure.Imports] = "What is imported in a year, in tonnes.",
});

internal sealed class GroupingType() : WordsType<Grouping>("What sites are grouped by where chokepoints are looked for.", new()
{
    [Grouping.Site] = "Not at all: each site stands alone.",
    [Grouping.Country] = "By the country that they are located in.",
    [Grouping.Company] = "By the company that operates them; sites without one are left out.",
    [Grouping.Controller] = "By the country that controls them through ownership; sites that nobody controls are left out.",
});
