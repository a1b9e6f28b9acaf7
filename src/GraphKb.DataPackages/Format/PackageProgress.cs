namespace GraphKb.DataPackages.Format;

/// <summary>The progress of reading or writing a package.</summary>
/// <param name="File">The file being read or written.</param>
/// <param name="Rows">How many of its rows have been read or written.</param>
public sealed record PackageProgress(string File, long Rows);
