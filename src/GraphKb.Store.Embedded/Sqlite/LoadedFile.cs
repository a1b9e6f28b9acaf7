using GraphKb.Model;
using GraphKb.Store.Embedded.InMemory;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>All of a database file in memory.</summary>
/// <param name="Contents">The rows.</param>
/// <param name="Identity">Differs from the identity of any file with other bytes; empty where there is no file.</param>
internal sealed record LoadedFile(StoreContents Contents, string Identity)
{
    /// <summary>What a store contains before the first import.</summary>
    public static LoadedFile Empty => FromPackage(new DataPackage());

    /// <summary>The contents of a package, without a file.</summary>
    /// <param name="package">A checked package.</param>
    public static LoadedFile FromPackage(DataPackage package) =>
        new(StoreContents.Create(package), "");
}
