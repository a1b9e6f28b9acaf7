using GraphKb.Analysis.FactQueries;

namespace GraphKb.Api.Scalars;

internal sealed class FactOrderType() : DescribedEnumType<FactOrder>("The order of a list of facts.", new()
{
    [FactOrder.Id] = "By the fact's id, in the order of its characters.",
    [FactOrder.Tonnes] = "The largest tonnes first, unknown last, equal ones by id; an error for ownerships.",
    [FactOrder.Confidence] = "The highest confidence first, equal ones by id.",
});
