using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class StageType() : DescribedEnumType<Stage>("What a site does with a mineral, in the order in which it travels.", new()
{
    [Stage.Mining] = "It takes ore from the ground; the first stage, where chains begin.",
    [Stage.Refining] = "It separates and refines what was mined; the second stage.",
    [Stage.Processing] = "It makes metal, alloy or powder; the third stage.",
    [Stage.Manufacturing] = "It makes goods, such as magnets; the fourth stage.",
    [Stage.Recycling] = "It recovers the mineral from scrap; chains begin here too.",
    [Stage.Stockpiling] = "It stores the mineral; no flow begins here.",
    [Stage.Consumption] = "It represents a country's demand; where chains end.",
});
