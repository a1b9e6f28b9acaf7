using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class ReliabilityType() : DescribedEnumType<Reliability>("How far a source is trusted.", new()
{
    [Reliability.High] = "It is trusted; its statements are taken as they are.",
    [Reliability.Medium] = "It is usually right; another source helps.",
    [Reliability.Low] = "It is often wrong; check it against other sources.",
});
