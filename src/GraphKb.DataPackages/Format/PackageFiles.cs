using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Format;

/// <summary>The names of the files in the directory of a package.</summary>
internal static class PackageFiles
{
    public const string Descriptor = "datapackage.json";

    /// <summary>An explanation for people; readers ignore it.</summary>
    public const string Readme = "README.md";

    /// <summary>
    /// Files that stand beside the tables and are no part of the package: an explanation for people, and what <c>graphkb map</c> writes.
    /// </summary>
    public static readonly IReadOnlyList<string> Companions = [Readme, "refused.csv", "judgements.csv"];

    /// <summary>The names of the CSV files, in the order of the tables.</summary>
    public static readonly IReadOnlyList<string> Tables =
        [.. PackageSchema.All.Append(PackageSchema.Overrides).Select(table => table.FileName)];
}
