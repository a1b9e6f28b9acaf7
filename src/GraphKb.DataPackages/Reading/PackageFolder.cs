using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;

namespace GraphKb.DataPackages.Reading;

/// <summary>The directory of a package: which of its files exist.</summary>
internal static class PackageFolder
{
    private static readonly string[] KnownFiles = [PackageFiles.Descriptor, .. PackageFiles.Tables];

    /// <summary>The names of the known files in the directory; null if it cannot be listed. Unknown files are reported.</summary>
    public static IReadOnlySet<string>? List(string directory, ProblemList problems)
    {
        if (!Directory.Exists(directory))
        {
            problems.AddDirectoryError(directory, "not a directory; expected a folder with a data package");
            return null;
        }

        try
        {
            var found = Directory.EnumerateFileSystemEntries(directory).Select(path => Path.GetFileName(path)!)
                .Where(name => name[0] != '.' && !PackageFiles.Companions.Contains(name)).Order(StringComparer.Ordinal).ToList();
            return SelectKnown(found, problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.AddDirectoryError(directory, $"cannot be listed ({error.Message.TrimEnd('.')}); expected a readable folder");
            return null;
        }
    }

    private static HashSet<string> SelectKnown(List<string> found, ProblemList problems)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in found)
        {
            if (KnownFiles.Contains(name))
            {
                known.Add(name);
                continue;
            }

            problems.AddRowError(
                MessageText.Format(name), 0,
                $"is not a file of a data package; expected {string.Join(", ", KnownFiles)}{MessageText.SuggestAmong(name, KnownFiles)}");
        }

        return known;
    }
}
