using GraphKb.DataPackages.Format;
using GraphKb.Model.Files;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// The directory beside the target that a package is written to, with <c>.part</c> at the end of its name. Once it is whole and on the
/// disk it takes the place of the target in one step. A draft that a killed process left is removed by the next export.
/// </summary>
/// <remarks>
/// Files of the target that are no files of a package, such as a README.md or a directory .git, are moved to the new target after the
/// exchange. If the process is killed between, the draft contains them, and the next export moves them before it removes the draft.
/// </remarks>
internal sealed class PackageDraft : IDisposable
{
    private const string LockName = ".lock";
    private static readonly string[] PackageNames = [PackageFiles.Descriptor, .. PackageFiles.Tables, LockName];

    private readonly string _target;
    private readonly FileStream _lock;

    private PackageDraft(string target)
    {
        _target = target;
        Directory.CreateDirectory(Location);
        _lock = new FileStream(Path.Combine(Location, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The path of the draft.</summary>
    public string Location => GetPath(_target);

    /// <summary>The path of the draft for a target.</summary>
    public static string GetPath(string target) => target + ".part";

    /// <summary>Whether there is something at the path of the draft that no export has left there.</summary>
    /// <param name="target">The full path of the target.</param>
    public static bool IsForeign(string target)
    {
        var draft = GetPath(target);
        return Path.Exists(draft) && (!Directory.Exists(draft)
            || (!(Directory.Exists(target) && File.Exists(Path.Combine(draft, PackageFiles.Descriptor))) && ListOthers(draft).Any()));
    }

    /// <summary>Whether another export is writing the draft. The lock of a process ends with it.</summary>
    /// <param name="target">The full path of the target.</param>
    public static bool IsInUse(string target)
    {
        var path = Path.Combine(GetPath(target), LockName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var attempt = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Removes a draft that was left, and creates an empty one.</summary>
    /// <param name="target">The full path of the target.</param>
    public static PackageDraft Create(string target)
    {
        if (Directory.Exists(GetPath(target)))
        {
            Remove(target);
        }

        return new PackageDraft(target);
    }

    /// <summary>Puts the draft in the place of the target. All its files are on the disk already.</summary>
    public void Place()
    {
        File.Delete(_lock.Name);
        DirectoryEntries.Flush(Location);
        if (!Directory.Exists(_target))
        {
            Directory.Move(Location, _target);
        }
        else
        {
            CopyMode();
            if (!DirectoryEntries.TryExchange(Location, _target))
            {
                MoveFiles();
            }
        }

        DirectoryEntries.Flush(Path.GetDirectoryName(_target)!);
    }

    /// <summary>Removes the draft, or after <see cref="Place"/> what the target was before.</summary>
    public void Dispose()
    {
        _lock.Dispose();
        if (Directory.Exists(Location))
        {
            Remove(_target);
        }
    }

    private static void Remove(string target)
    {
        var draft = GetPath(target);
        foreach (var other in ListOthers(draft).ToList())
        {
            var place = Path.Combine(target, Path.GetFileName(other));
            if (!Path.Exists(place))
            {
                Directory.Move(other, place);
            }
        }

        Directory.Delete(draft, recursive: true);
    }

    private static IEnumerable<string> ListOthers(string directory) => Directory.EnumerateFileSystemEntries(directory)
        .Where(path => !PackageNames.Contains(Path.GetFileName(path))).Order(StringComparer.Ordinal);

    // Where two directories cannot be exchanged: another system than Linux, or a mount point.
    private void MoveFiles()
    {
        foreach (var file in Directory.EnumerateFiles(Location))
        {
            File.Move(file, Path.Combine(_target, Path.GetFileName(file)), overwrite: true);
        }

        DirectoryEntries.Flush(_target);
    }

    private void CopyMode()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Location, File.GetUnixFileMode(_target));
        }
    }
}
