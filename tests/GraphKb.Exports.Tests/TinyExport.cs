using GraphKb.Analysis.Tables;
using GraphKb.Exports.Formats;
using GraphKb.Exports.Rows;
using GraphKb.Exports.Selection;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Exports.Tests;

/// <summary>Exports of the tiny data set into a directory of their own, which is removed with it.</summary>
public sealed class TinyExport : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-export-").FullName;

    /// <summary>Every row of the tiny data set.</summary>
    public static ExportSelection Everything { get; } = new(null, null);

    /// <summary>The directory that exports are written to.</summary>
    public string Target => Path.Combine(_directory, "out");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>The path of a file of the export.</summary>
    public string GetPath(string file) => Path.Combine(Target, file);

    /// <summary>Writes an export as of the day of the tiny data set.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, long>>> WriteAsync(
        string format, ExportSelection? selection = null, DataPackage? package = null) =>
        await ExportFormats.Find(format)!.WriteAsync(
            await SelectAsync(package ?? TinyChain.Package, selection ?? Everything), Target, null, Stop);

    /// <summary>Writes every row, until it is stopped.</summary>
    public async Task WriteAsync(string format, CancellationToken stop) => await ExportFormats.Find(format)!.WriteAsync(
        await SelectAsync(TinyChain.Package, Everything), Target, null, stop);

    /// <summary>The tables of a package.</summary>
    public static async Task<EntityTables> GetTablesAsync(DataPackage package)
    {
        await using var store = EmbeddedStore.InMemory(package);
        return (await store.OpenReaderAsync(Stop)).Tables;
    }

    private static async Task<ExportContents> SelectAsync(DataPackage package, ExportSelection selection)
    {
        var tables = await GetTablesAsync(package);
        var selected = PackageSelection.Select(package, tables, selection);
        return new(selected, tables, "0123456789abcdef", selection, selection.AsOf ?? TinyChain.Day);
    }
}
