using Microsoft.Win32.SafeHandles;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Writes what follows the pages of SQLite, which ignores it: the columns and the checksums of all.</summary>
internal static class FileEnd
{
    private const int CounterLength = 28;

    /// <summary>Appends both to a database. O(bytes) time.</summary>
    /// <param name="database">A database that SQLite has written and closed.</param>
    /// <param name="version">The content version, 16 letters.</param>
    /// <param name="writeColumns">Writes the columns.</param>
    /// <returns>The footer.</returns>
    public static FileFooter Append(FileStream database, string version, Action<ArrayWriter> writeColumns)
    {
        const int Block = FileFooter.BlockLength;
        database.Seek(0, SeekOrigin.End);
        database.Write(new byte[(Block - (database.Position % Block)) % Block]);
        var columnsStart = database.Position;
        writeColumns(new ArrayWriter(database));
        database.Flush();
        var header = new byte[CounterLength];
        RandomAccess.Read(database.SafeFileHandle, header, 0);
        var counter = FileFooter.ReadChangeCounter(header);
        var sums = Sum(database.SafeFileHandle, database.Position);
        var footer = FileFooter.Format(version, columnsStart, database.Position, counter, sums);
        database.Write(footer);
        return FileFooter.Parse(footer)!;
    }

    private static uint[] Sum(SafeFileHandle file, long length)
    {
        var sums = new uint[(length + FileFooter.BlockLength - 1) / FileFooter.BlockLength];
        var block = new byte[FileFooter.BlockLength];
        for (var blockIndex = 0; blockIndex < sums.Length; blockIndex++)
        {
            var count = RandomAccess.Read(file, block, (long)blockIndex * FileFooter.BlockLength);
            sums[blockIndex] = FileFooter.Checksum(block.AsSpan(0, count));
        }

        return sums;
    }
}
