namespace GraphKb.Model.Entities;

/// <summary>What a site does with a mineral, in the order in which it travels. The numbers are stored: they only grow.</summary>
public enum Stage
{
    /// <summary>Extracts ore.</summary>
    Mining = 0,

    /// <summary>Separates and refines what was mined.</summary>
    Refining = 1,

    /// <summary>Makes metal, alloy or powder.</summary>
    Processing = 2,

    /// <summary>Makes goods, such as magnets.</summary>
    Manufacturing = 3,

    /// <summary>Recovers the mineral from scrap.</summary>
    Recycling = 4,

    /// <summary>Stores it.</summary>
    Stockpiling = 5,

    /// <summary>A country's demand.</summary>
    Consumption = 6,
}
