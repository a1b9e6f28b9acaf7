namespace GraphKb.Store.Embedded.Contents;

/// <summary>
/// One supply on its way into the columns: site numbers, numbers of the mineral, the form and the provenance in their lists,
/// day numbers, tonnes NaN where unknown.
/// </summary>
internal readonly record struct SupplyRow(int From, int To, int Mineral, int Form, int Since, double Tonnes, int Until, int Provenance);
