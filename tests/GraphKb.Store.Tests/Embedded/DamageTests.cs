using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>A database file with changed bytes is refused with one error, and an import repairs it.</summary>
public sealed class DamageTests : IDisposable
{
    private const int HeaderLength = 100;
    private const int FooterLength = 64;
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_directory, "a.db");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task None_of_a_thousand_flipped_bits_is_silent()
    {
        var bytes = await WriteAsync(TinyChain.Package);
        var random = new Random(7);
        var silent = new List<int>();
        for (var flip = 0; flip < 1000; flip++)
        {
            var bit = random.Next(bytes.Length * 8);
            await FlipAsync(bytes, bit);
            if (!IsRefused())
            {
                silent.Add(bit);
            }
        }

        Assert.Equal([], silent);
    }

    [Fact]
    public async Task Every_bit_of_the_header_and_the_footer_is_covered_and_an_import_repairs_it()
    {
        var bytes = await WriteAsync(TinyChain.Package);
        int[] covered = [.. Enumerable.Range(0, HeaderLength).Concat(Enumerable.Range(bytes.Length - FooterLength, FooterLength))];
        foreach (var offset in covered)
        {
            await FlipAsync(bytes, (offset * 8) + (offset % 8));
            Assert.True(IsRefused(), $"A bit of byte {offset} of {bytes.Length} was changed silently.");
            if (offset % 4 == 0)
            {
                await RepairAsync(TinyChain.Package);
            }
        }
    }

    [Fact]
    public async Task A_flipped_bit_in_any_block_of_a_large_file_is_noticed()
    {
        const int Block = 1 << 16;
        var bytes = await WriteAsync(SizeTests.Create());
        var random = new Random(9);
        for (var start = 0; start < bytes.Length; start += 5 * Block)
        {
            var offset = start + random.Next(Math.Min(Block, bytes.Length - start));
            await FlipAsync(bytes, offset * 8);
            Assert.True(IsRefused(), $"A bit of byte {offset} of {bytes.Length} was changed silently.");
        }
    }

    [Fact]
    public async Task An_import_repairs_any_flipped_bit()
    {
        var bytes = await WriteAsync(TinyChain.Package);
        var random = new Random(8);
        for (var flip = 0; flip < 20; flip++)
        {
            await FlipAsync(bytes, random.Next(bytes.Length * 8));
            await RepairAsync(TinyChain.Package);
            Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File, Stop));
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.001)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task A_file_that_was_cut_is_refused(double part)
    {
        var bytes = await WriteAsync(TinyChain.Package);
        await System.IO.File.WriteAllBytesAsync(File, bytes[..(int)(bytes.Length * part)], Stop);

        Assert.Equal("STORE_BROKEN", Code());
    }

    [Fact]
    public async Task The_error_names_the_file_and_the_remedy()
    {
        var bytes = await WriteAsync(TinyChain.Package);
        await FlipAsync(bytes, bytes.Length * 4);

        var refused = Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(File, create: false, Stop));
        Assert.Equal("STORE_DAMAGED", refused.Code);
        Assert.Equal(
            $"{File} is damaged: its bytes do not match their checksums; "
            + $"import the package again to repair it: import DIR --database {File}",
            refused.Message);
    }

    [Fact]
    public async Task A_file_that_another_program_changed_is_refused_and_repaired()
    {
        await WriteAsync(TinyChain.Package);
        SqliteFile.Execute(File, "UPDATE supplies SET tonnes = tonnes + 1");

        Assert.Equal("STORE_BROKEN", Code());
        await RepairAsync(TinyChain.Package);
    }

    private static async Task<string> SearchAsync(EmbeddedStore store) => string.Join(
        ' ', (await (await store.OpenReaderAsync(Stop)).SearchAsync("a", 0, 100, Stop)).Items.Select(entity => entity.Id));

    private async Task<byte[]> WriteAsync(DataPackage package)
    {
        await using var store = EmbeddedStore.Open(File, create: true, Stop);
        await store.ImportAsync(package, null, Stop);
        return await System.IO.File.ReadAllBytesAsync(File, Stop);
    }

    private Task FlipAsync(byte[] bytes, int bit)
    {
        var changed = (byte[])bytes.Clone();
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return System.IO.File.WriteAllBytesAsync(File, changed, Stop);
    }

    private string Code() => Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(File, create: false, Stop)).Code;

    private bool IsRefused()
    {
        try
        {
            _ = EmbeddedStore.Open(File, create: false, Stop);
            return false;
        }
        catch (KnowledgeException refused)
        {
            return refused.Code is "STORE_DAMAGED" or "STORE_BROKEN";
        }
    }

    // Imports, and compares all rows and a search with those of the package.
    private async Task RepairAsync(DataPackage package)
    {
        await using (var store = EmbeddedStore.Open(File, create: true, Stop))
        {
            await store.ImportAsync(package, null, Stop);
        }

        await using var again = EmbeddedStore.Open(File, create: false, Stop);
        await using var expected = EmbeddedStore.InMemory(package);
        Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await again.ExportAsync(Stop)));
        Assert.Equal(await SearchAsync(expected), await SearchAsync(again));
    }
}
