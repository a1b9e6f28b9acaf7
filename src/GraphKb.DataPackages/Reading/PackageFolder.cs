using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>The directory of a package: which files stand in it.</summary>
internal static class PackageFolder
{
    // A package may explain itself to people; this file is ignored.
    private const string ReadmeFile = "README.md";

    /// <summary>The names of what the model knows, files and others; null where the directory cannot be listed.</summary>
    public static IReadOnlySet<string>? Files(string directory, Problems problems)
    {
        if (!Directory.Exists(directory))
        {
            problems.Error(directory, 0, "-", "is not a directory; expected one with the files of a data package");
            return null;
        }

        try
        {
            var found = Directory.EnumerateFileSystemEntries(directory).Select(path => Path.GetFileName(path)!)
                .Where(name => name[0] != '.' && name != ReadmeFile).Order(StringComparer.Ordinal).ToList();
            return Known(found, problems);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Error(directory, 0, "-", $"cannot be listed ({wrong.Message.TrimEnd('.')}); expected a readable directory");
            return null;
        }
    }

    private static HashSet<string> Known(List<string> found, Problems problems)
    {
        string[] names = [PackageFormat.DescriptorFile, .. PackageFormat.Tables.Select(table => table.File)];
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in found)
        {
            if (!names.Contains(name))
            {
                var meant = Suggestions.Among(name.ToLowerInvariant(), names);
                problems.Error(MessageText.Format(name), 0, "-", $"is not a file of a data package; expected {string.Join(", ", names)}{meant}");
            }
            else
            {
                known.Add(name);
            }
        }

        return known;
    }
}
