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

    /// <summary>Checks a file. Null if it is whole and of this layout.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="application">The application id that a database of GraphKb has.</param>
    /// <param name="layout">The layout that this program reads.</param>
    public static FileFault? Find(string path, ReadOnlyMemory<byte> file, long application, long layout)
    {
        var bytes = file.Span;
        var isDatabase = bytes.Length >= HeaderLength && bytes.StartsWith(SqliteMark);
        var footer = FileFooter.Find(bytes);
        if (footer is null && !isDatabase)
        {
            return NotADatabase(path);
        }

        // The header says the layout if it is whole, or if a program has written by SQLite, which increments the change counter. Otherwise
        // the header may be damaged.
        var isChanged = footer is null || (isDatabase && FileFooter.ReadChangeCounter(bytes) != footer.ChangeCounter);
        var isWhole = footer is not null && footer.Matches(file);
        if (isDatabase && (isChanged || isWhole) && FindLayoutError(path, bytes, application, layout) is { } error)
        {
            return new(error, false);
        }

        return isWhole ? null : new(
            isChanged
                ? new("STORE_BROKEN", $"{path} was damaged, or changed by another program; {Remedy(path)}")
                : new("STORE_DAMAGED", $"{path} is damaged: its bytes do not match their checksums; {Remedy(path)}"),
            true);
    }

    /// <summary>A file whose bytes are whole but whose rows cannot be read.</summary>
    public static FileFault Unreadable(string path, string reason, Exception inner) => new(
        new("STORE_BROKEN", $"{path} cannot be read as a GraphKb database ({reason}); {Remedy(path)}", inner: inner), true);

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
