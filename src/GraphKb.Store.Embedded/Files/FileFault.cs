using System.Buffers.Binary;
using GraphKb.Analysis.Errors;

namespace GraphKb.Store.Embedded.Files;

/// <summary>What is wrong with the bytes of a database file.</summary>
/// <param name="Error">The error for the user.</param>
/// <param name="IsRepairable">Whether GraphKb made the file, so that an import may replace it.</param>
internal sealed record FileFault(KnowledgeException Error, bool IsRepairable)
{
    private const int HeaderLength = 100;
    private const int LayoutInHeader = 60;
    private const int ApplicationInHeader = 68;

    private static ReadOnlySpan<byte> SqliteMark => "SQLite format 3\0"u8;

    /// <summary>Looks at the header and the footer, not yet at the other bytes. Null if they are whole and of this layout.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">The open file; null if it has no bytes.</param>
    /// <param name="application">The application id that a database of GraphKb has.</param>
    /// <param name="layout">The layout that this program reads.</param>
    public static FileFault? Find(string path, CheckedFile? file, long application, long layout)
    {
        var isDatabase = file?.Header.Length == HeaderLength && file.Header.AsSpan().StartsWith(SqliteMark);
        if (file is null || (file.Footer is null && !isDatabase))
        {
            return NotADatabase(path);
        }

        // The header says the layout if it is whole, or if a program has written by SQLite, which increments the change counter. Otherwise
        // the header may be damaged.
        var isChanged = file.Footer is null || (isDatabase && FileFooter.ReadChangeCounter(file.Header) != file.Footer.ChangeCounter);
        var isWhole = !isChanged && file.IsHeaderWhole();
        if (isDatabase && (isChanged || isWhole) && FindLayoutError(path, file.Header, application, layout) is { } error)
        {
            return new(error, false);
        }

        return isWhole ? null : isChanged
            ? new(new("STORE_BROKEN", $"{path} was damaged, or changed by another program; {Remedy(path)}"), true)
            : Damaged(path, null);
    }

    /// <summary>A file with bytes that do not match their checksums.</summary>
    public static FileFault Damaged(string path, Exception? inner) => new(
        new("STORE_DAMAGED", $"{path} is damaged: its bytes do not match their checksums; {Remedy(path)}", inner: inner), true);

    private static FileFault NotADatabase(string path) => new(
        new("STORE_BROKEN", $"{path} is not a GraphKb database; expected a file made by: import DIR --database FILE"), false);

    private static string Remedy(string path) => $"import the package again to repair it: import DIR --database {path}";

    private static KnowledgeException? FindLayoutError(string path, ReadOnlySpan<byte> header, long application, long layout)
    {
        var found = BinaryPrimitives.ReadInt32BigEndian(header[LayoutInHeader..]);
        if (BinaryPrimitives.ReadInt32BigEndian(header[ApplicationInHeader..]) != application)
        {
            return new("STORE_FOREIGN", $"{path} is a SQLite file of another program; expected a GraphKb database.");
        }

        return found == layout ? null : found > layout
            ? new(
                "STORE_NEWER",
                $"{path} has layout {found}, made by a newer GraphKb; this one reads layout {layout}: "
                + "use the newer GraphKb, or import the package into a new file.")
            : new(
                "STORE_OLDER",
                $"{path} has layout {found}, made by an older GraphKb; this one reads layout {layout}: "
                + "import the package into a new file.");
    }
}
