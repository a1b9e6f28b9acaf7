namespace GraphKb.Benchmarks.Peers;

/// <summary>The questions that other programs can be asked. None of them computes a maximum flow.</summary>
internal enum PeerQuestion
{
    /// <summary>The first 100 chains and how many there are; the answer is the number.</summary>
    Chains,

    /// <summary>How many chains there are without a condition.</summary>
    AllChains,

    /// <summary>The share of the intake that has passed refining of one country.</summary>
    Exposure,

    /// <summary>The supplies of one mineral in force on a day, read by the caller; the answer is the number.</summary>
    Network,
}
