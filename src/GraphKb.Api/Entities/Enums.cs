using GraphKb.Knowledge.Chains;
using GraphKb.Knowledge.Chokepoints;
using GraphKb.Knowledge.Sites;
using GraphKb.Model;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>An enum of the model under its own name and words.</summary>
internal abstract class WordsType<T> : EnumerationGraphType
    where T : struct, Enum
{
    protected WordsType(string description)
    {
        Name = typeof(T).Name;
        Description = description;
        foreach (var value in Enum.GetValues<T>())
        {
            Add(Words.Of(value), value);
        }
    }
}

internal sealed class StageType() : WordsType<Stage>("What a site does with a mineral, in the order in which it travels.");

internal sealed class SiteStatusType() : WordsType<SiteStatus>("How far a site's life has come.");

internal sealed class ControlBasisType() : WordsType<ControlBasis>("What counts as control: being located there, ownership, or either.");

internal sealed class ChainOrderType() : WordsType<ChainOrder>("VOLUME: larger bottleneck first, unknown last, then fewer hops. HOPS: fewer hops first, then larger bottleneck.");

internal sealed class StatisticMeasureType() : WordsType<StatisticMeasure>("What a statistic counts.");

internal sealed class GroupingType() : WordsType<Grouping>("What sites are grouped by: none, the country located in, the operator, or the country that controls them through ownership.");
