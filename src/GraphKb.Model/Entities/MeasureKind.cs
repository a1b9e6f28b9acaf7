namespace GraphKb.Model.Entities;

/// <summary>The kind of a policy act. The numbers are stored: they only grow.</summary>
public enum MeasureKind
{
    /// <summary>Exports need permission.</summary>
    ExportControl = 0,

    /// <summary>Exports are forbidden.</summary>
    ExportBan = 1,

    /// <summary>Trade or production needs a licence.</summary>
    Licensing = 2,

    /// <summary>A duty on imports or exports.</summary>
    Tariff = 3,

    /// <summary>Rights to a share of a stockpile.</summary>
    StockpileRights = 4,

    /// <summary>A contract to buy future output.</summary>
    Offtake = 5,

    /// <summary>Public investment in capacity.</summary>
    Investment = 6,

    /// <summary>A public grant.</summary>
    Subsidy = 7,

    /// <summary>An agreement between states.</summary>
    Cooperation = 8,
}
