using System.Text;
using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Writing;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Crash.Tests.Mutations;

/// <summary>Packages with changes at random are read or refused, each problem with its file; what is read can be served.</summary>
public sealed class MutatedPackageTests
{
    // Half a character becomes a question mark instead of an exception here.
    private static readonly UTF8Encoding Lenient = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    [Fact]
    public async Task A_mutated_package_is_read_or_every_problem_names_its_file()
    {
        var stop = TestContext.Current.CancellationToken;
        var directory = Directory.CreateTempSubdirectory().FullName;
        PackageWriter.Write(TinyChain.Package, directory, "tiny", null, stop);
        var files = Directory.GetFiles(directory).ToDictionary(file => file, File.ReadAllText);
        var (time, random, refused) = (new CrashTime(), new Random(), 0);
        var mutator = new Mutator(random);
        while (time.Next())
        {
            foreach (var (file, text) in files)
            {
                await File.WriteAllTextAsync(file, random.Next(12) == 0 ? mutator.Mutate(text) : text, Lenient, stop);
            }

            var result = PackageReader.Read(directory, null, stop);
            Assert.All(result.Problems, problem => Assert.Matches(@"^[\w.]+:\d+: ", problem.ToString()));
            refused += result.Package is null ? 1 : 0;
            if (result.Package is { } package)
            {
                await EmbeddedStore.InMemory(package).DisposeAsync();
            }
        }

        time.Print($"{refused} refused, 0 failures");
    }
}
