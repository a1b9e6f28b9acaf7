using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Writing;
using GraphKb.Mapping.Matches;
using GraphKb.Model;
using GraphKb.Model.Files;

namespace GraphKb.Mapping.Output;

/// <summary>The directory that mapping writes: a data package, with refused.csv and judgements.csv beside its tables.</summary>
internal static class MappedDirectory
{
    private static readonly OwnedFiles Owned = PackageWriter.Owned with
    {
        Names = [.. PackageWriter.Owned.Names, RefusedFile.Name, JudgementFile.Name],
    };

    /// <summary>Checks that the directory can be written without overwriting other files.</summary>
    /// <exception cref="IOException">Something else is there.</exception>
    public static void CheckPlace(string directory) => DirectoryWriter.CheckPlace(directory, Owned);

    /// <summary>Writes the whole directory, so that an error, a kill or a cancellation leaves it as it was.</summary>
    public static void Write(
        string directory, MappedFiles files, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) =>
        DirectoryWriter.Write(
            directory,
            Owned,
            draft =>
            {
                PackageWriter.WriteFiles(files.Package, draft, files.Name, progress, cancellationToken);
                WriteCsv(Path.Combine(draft, RefusedFile.Name), files.Refused);
                WriteCsv(Path.Combine(draft, JudgementFile.Name), files.Judgements);
            },
            cancellationToken);

    private static void WriteCsv(string path, IEnumerable<IReadOnlyList<string>> lines)
    {
        using var file = File.Create(path);
        using (var text = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        DiskFlush.Flush(file);
    }
}

/// <summary>What is written to the directory.</summary>
/// <param name="Name">The name of the package.</param>
/// <param name="Package">The package.</param>
/// <param name="Refused">The lines of refused.csv.</param>
/// <param name="Judgements">The lines of judgements.csv.</param>
internal sealed record MappedFiles(
    string Name, DataPackage Package, IEnumerable<IReadOnlyList<string>> Refused, IEnumerable<IReadOnlyList<string>> Judgements);
