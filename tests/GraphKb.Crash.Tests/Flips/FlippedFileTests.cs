using GraphKb.Analysis.Errors;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Store.Embedded;

namespace GraphKb.Crash.Tests.Flips;

/// <summary>Database files of which bits, bytes or blocks changed at random are refused, and an import repairs them.</summary>
public sealed class FlippedFileTests
{
    private const int RoundsBetweenRepairs = 50;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_file_is_never_served()
    {
        var directory = Directory.CreateTempSubdirectory().FullName;
        var package = PackageReader.Read(MadePackage.Write(directory + "/a", 400), null, Stop).Package!;
        var database = directory + "/data.db";
        await ImportAsync(database, package);
        var whole = await File.ReadAllBytesAsync(database, Stop);
        var (time, random, repairs) = (new CrashTime(), new Random(), 0);
        while (time.Next())
        {
            var bytes = Damage((byte[])whole.Clone(), random);
            await File.WriteAllBytesAsync(database, bytes, Stop);
            var refused = Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(database, create: false, Stop));
            Assert.StartsWith("STORE_", refused.Code, StringComparison.Ordinal);

            if (time.Rounds % RoundsBetweenRepairs == 0 && refused.Code is "STORE_DAMAGED" or "STORE_BROKEN")
            {
                await ImportAsync(database, package);
                Assert.Equal(whole, await File.ReadAllBytesAsync(database, Stop));
                repairs++;
            }
        }

        time.Print($"{time.Rounds} flips, 0 silent, {repairs} repairs");
    }

    // Changes at least one bit of the file.
    private static byte[] Damage(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length);
        var first = bytes[start];
        switch (random.Next(4))
        {
            case 0:
                return bytes[..start];
            case 1:
                random.NextBytes(bytes.AsSpan(start, Math.Min(random.Next(1, 5_000), bytes.Length - start)));
                bytes[start] = (byte)(first ^ random.Next(1, 256));
                return bytes;
            case 2:
                bytes[start] ^= (byte)random.Next(1, 256);
                return bytes;
            default:
                bytes[start] ^= (byte)(1 << random.Next(8));
                return bytes;
        }
    }

    private static async Task ImportAsync(string database, DataPackage package)
    {
        await using var store = EmbeddedStore.Open(database, create: true, Stop);
        await store.ImportAsync(package, null, Stop);
    }
}
