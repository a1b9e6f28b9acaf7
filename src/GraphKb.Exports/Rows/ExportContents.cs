using GraphKb.Analysis.Tables;
using GraphKb.Exports.Selection;
using GraphKb.Model;

namespace GraphKb.Exports.Rows;

/// <summary>What is exported.</summary>
/// <param name="Package">The selected rows.</param>
/// <param name="Tables">The tables of everything that the store contains, for questions such as who controls a site.</param>
/// <param name="Version">The content version of the store.</param>
/// <param name="Selection">Which part of the store the rows are.</param>
/// <param name="Day">The day of what is derived, such as control: that of the selection, or today in UTC.</param>
public sealed record ExportContents(DataPackage Package, EntityTables Tables, string Version, ExportSelection Selection, DateOnly Day);
