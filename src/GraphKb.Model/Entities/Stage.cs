namespace GraphKb.Model.Entities;

/// <summary>What a site does with a mineral, in the order in which it travels. The numbers are stored: they only grow.</summary>
public enum Stage
{
    /// <summary>Takes ore from the ground.</summary>
    Mining = 0,

    /// <summary>Separates and refines what was mined.</summary>
    Refining = 1,

    /// <summary>Makes metal, alloy or powder.</summary>
    Processing = 2,

    /// <summary>Makes goods, such as magnets.</summary>
    Manufacturing = 3,

    /// <summary>Takes the mineral back out of scrap.</summary>
    Recycling = 4,

    /// <summary>Keeps it in store.</summary>
    Stockpiling = 5,

    /// <summary>A country's demand.</summary>
    Consumption = 6,
}
