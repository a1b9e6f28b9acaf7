namespace GraphKb.Model.Facts;

/// <summary>What a statistic counts. The numbers are stored: they only grow.</summary>
public enum StatisticMeasure
{
    /// <summary>Mined output of a year.</summary>
    Production = 0,

    /// <summary>Refined output of a year.</summary>
    Refining = 1,

    /// <summary>Reserves in the ground.</summary>
    Reserves = 2,

    /// <summary>Use of a year.</summary>
    Consumption = 3,

    /// <summary>Imports of a year.</summary>
    Imports = 4,
}
