using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Writes and reads every table but the two large ones, whose rows are records in memory.</summary>
internal static class SmallTables
{
    private static readonly ReferenceTables NoReferences = new();

    private static IEnumerable<Table> All => PackageSchema.All.Where(table => !PackageSchema.IsLarge(table));

    public static void Write(DataPackage package, ArrayWriter file)
    {
        var info = package.Info;
        string?[] texts = [info.Title, info.License, IsoDate.Format(info.Published), info.Description, info.Version, info.Names];
        Array.ForEach(texts, text => file.Write(TextBlock.Create(text is null ? [] : [text])));
        var writer = new Writer(package, file);
        foreach (var table in All)
        {
            table.Accept(writer);
        }
    }

    /// <summary>A package without sites and supplies.</summary>
    public static DataPackage Read(ArrayReader file)
    {
        string? ReadText() => file.ReadTexts() is [var text, ..] ? text : null;
        var info = new PackageInfo(ReadText(), ReadText(), ReadText() is { } day ? IsoDate.Parse(day) : null)
        {
            Description = ReadText(),
            Version = ReadText(),
            Names = ReadText(),
        };
        return All.Aggregate(new DataPackage { Info = info }, (package, table) => table.Accept(new Reader(package, file)));
    }

    private sealed class Writer(DataPackage package, ArrayWriter file) : ITableVisitor<bool>
    {
        public bool VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Write(table);

        public bool VisitFacts<T>(FactTable<T> table)
            where T : Fact => Write(table);

        public bool VisitNames<T>(NameTable<T> table)
            where T : EntityName => Write(table);

        private bool Write<T>(Table<T> table)
            where T : class
        {
            new ColumnBuilder<T>(table, table.GetRows(package), NoReferences).BuildTable(null).Write(file);
            return true;
        }
    }

    private sealed class Reader(DataPackage package, ArrayReader file) : ITableVisitor<DataPackage>
    {
        public DataPackage VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Read(table);

        public DataPackage VisitFacts<T>(FactTable<T> table)
            where T : Fact => Read(table);

        public DataPackage VisitNames<T>(NameTable<T> table)
            where T : EntityName => Read(table);

        private DataPackage Read<T>(Table<T> table)
            where T : class => table.WithRows(package, [.. new ColumnReader(file, NoReferences).Read(table)]);
    }
}
