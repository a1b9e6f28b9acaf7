using GraphKb.DataPackages.Reading;
using GraphKb.Testing;

namespace GraphKb.Crash.Tests.Mutations;

/// <summary>Packages with changes at random are read or refused, each problem with its file.</summary>
public sealed class MutatedPackageTests
{
    [Fact]
    public void A_mutated_package_is_read_or_every_problem_names_its_file()
    {
        var seed = Directory.GetFiles(Repository.GetPath("seed"), "*.csv");
        var directory = Directory.CreateTempSubdirectory().FullName;
        var (time, random, refused) = (new CrashTime(), new Random(), 0);
        var mutator = new Mutator(random);
        while (time.Next())
        {
            // The first rows of each file, so that references fail too.
            foreach (var file in seed)
            {
                var rows = string.Join('\n', File.ReadLines(file).Take(random.Next(1, 8))) + "\n";
                File.WriteAllText(
                    Path.Combine(directory, Path.GetFileName(file)), random.Next(3) == 0 ? mutator.Mutate(rows) : rows);
            }

            var result = PackageReader.Read(directory, null, TestContext.Current.CancellationToken);
            refused += result.Package is null ? 1 : 0;
            Assert.All(result.Problems, problem => Assert.Contains(".csv", problem.ToString(), StringComparison.Ordinal));
        }

        time.Print($"{refused} refused, 0 failures");
    }
}
