using GraphKb.Analysis.Chains;
using GraphKb.Api.Scalars;

namespace GraphKb.Api.Chains;

internal sealed class ChainOrderType() : DescribedEnumType<ChainOrder>(
    "An order of chains; ties are broken by the ids of their sites, then of their facts.", new()
    {
        [ChainOrder.Volume] = "Larger bottleneck first, unknown last; then fewer hops.",
        [ChainOrder.Hops] = "Fewer hops first; then larger bottleneck, unknown last.",
    });
