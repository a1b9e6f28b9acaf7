using System.Text.Json;
using CsCheck;
using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Writing;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Testing;

namespace GraphKb.DataPackages.Tests.Layers;

/// <summary>Layers are compared with <see cref="SlowLayers"/> on random packages whose rows often have the same keys.</summary>
public sealed class LayerLawTests
{
    [Fact]
    public void Layers_add_replace_and_hide_as_the_slow_version_does() =>
        Gen.Select(RandomPackages.Any, RandomPackages.Any, Gen.Int[0, 1_000_000]).Sample(
            (below, over, seed) => AreEqual(below, over, new Random(seed)), iter: 100, seed: "0000000000001", print: _ => "");

    [Fact]
    public void Every_row_has_an_id_that_hides_it() => RandomPackages.Any.Sample(
        package =>
        {
            var ids = SlowLayers.GetIds(package).ToList();
            return ids.All(id => Check(package, new DataPackage(), [id], [])) && Check(package, new DataPackage(), ids, []);
        },
        iter: 2, seed: "0000000000001", print: _ => "");

    private static bool AreEqual(DataPackage below, DataPackage over, Random random)
    {
        // An identifier may move to another entity, which is an error of its own.
        var layer = Pick(over with { Identifiers = [] }, random);
        var own = SlowLayers.GetIds(layer).ToHashSet(StringComparer.Ordinal);
        var ids = SlowLayers.GetIds(below).ToList();
        var hidden = ids.Where(id => !own.Contains(id) && random.Next(IsOfNoEntity(id) ? 4 : 12) == 0).ToList();
        return Check(below, layer, hidden, [.. ids.Where(id => own.Contains(id) && random.Next(2) == 0)]);
    }

    private static bool Check(DataPackage below, DataPackage layer, IReadOnlyList<string> hidden, IReadOnlyList<string> replaced)
    {
        below = RowPackages.Assign(below, new Random(0), "below");
        layer = RowPackages.Assign(layer, new Random(0), "layer");
        var result = Read(below, layer, [.. hidden.Select(id => (id, true)), .. replaced.Select(id => (id, false))]);
        var expected = SlowLayers.Merge(below, layer, hidden.ToHashSet(StringComparer.Ordinal));
        var missing = SlowLayers.FindMissing(expected);
        Func<string, bool> isOfHidden = error => error.Contains(" is hidden by layer/overrides.csv:", StringComparison.Ordinal);
        return missing.Count == 0 ? result.Package is { } package && ToTexts(package).SequenceEqual(ToTexts(expected))
            : result.ErrorCount > 0 && result.Errors().All(isOfHidden);
    }

    private static PackageReadResult Read(DataPackage below, DataPackage layer, IEnumerable<(string Id, bool IsHidden)> lines)
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-layers-").FullName;
        try
        {
            string[] folders = [Path.Combine(directory, "a"), Path.Combine(directory, "b")];
            PackageWriter.Write(below, folders[0], "below", null, CancellationToken.None);
            PackageWriter.Write(layer, folders[1], "layer", null, CancellationToken.None);
            File.WriteAllLines(
                Path.Combine(folders[1], "overrides.csv"),
                ["id,hidden", .. lines.Select(line => $"{line.Id},{(line.IsHidden ? "true" : "false")}")]);
            return PackageReader.Read(folders, null, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static bool IsOfNoEntity(string id) =>
        PackageSchema.Entities.All(table => EntityId.Kind(id) != EntityKindNames.Format(table.Kind));

    private static DataPackage Pick(DataPackage package, Random random) => PackageSchema.All.Aggregate(
        package, (rows, table) => table.Accept(new Picker(rows, random)));

    // Each record as JSON, in an order of their own.
    private static IEnumerable<string> ToTexts(DataPackage package) =>
        JsonSerializer.SerializeToElement(package).EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(list => list.Value.EnumerateArray().Select(row => $"{list.Name} {row.GetRawText()}").Order(StringComparer.Ordinal));

    private sealed class Picker(DataPackage package, Random random) : ITableVisitor<DataPackage>
    {
        public DataPackage VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Pick(table);

        public DataPackage VisitFacts<T>(FactTable<T> table)
            where T : Fact => Pick(table);

        public DataPackage VisitNames<T>(NameTable<T> table)
            where T : EntityName => Pick(table);

        private DataPackage Pick<T>(Table<T> table)
            where T : class => table.WithRows(package, [.. table.GetRows(package).Where(_ => random.Next(3) == 0)]);
    }
}
