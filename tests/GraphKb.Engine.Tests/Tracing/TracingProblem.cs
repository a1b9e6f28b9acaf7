using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Tracing;

/// <summary>What an exposure depends on.</summary>
internal sealed record TracingProblem(Network Network, NodeSet Zeroes, NodeSet Targets, bool[] Cut, double TargetExposure = 1);
