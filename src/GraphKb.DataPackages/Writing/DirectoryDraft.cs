using GraphKb.Model.Files;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// The directory beside the target that an export is written to, with <c>.part</c> at the end of its name. Once it is whole and on the
/// disk it takes the place of the target in one step. A draft that a killed process left is removed by the next export.
/// </summary>
/// <remarks>
/// Files of the target that the export does not own, such as a README.md or a directory .git, are moved to the new target after the
/// exchange. If the process is killed between, the draft contains them, and the next export moves them before it removes the draft.
/// </remarks>
internal sealed class DirectoryDraft : IDisposable
{
    private const string LockName = ".lock";

    private readonly string _target;
    private readonly OwnedFiles _files;
    private readonly FileStream _lock;

    private DirectoryDraft(string target, OwnedFiles files)
    {
        (_target, _files) = (target, files);
        Directory.CreateDirectory(Location);
        _lock = new FileStream(Path.Combine(Location, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The path of the draft.</summary>
    public string Location => GetPath(_target);

    /// <summary>The path of the draft for a target.</summary>
    public static string GetPath(string target) => target + ".part";

    /// <summary>Whether there is something at the path of the draft that no export has left there.</summary>
    /// <param name="target">The full path of the target.</param>
    /// <param name="files">The files of the export.</param>
    public static bool IsForeign(string target, OwnedFiles files)
    {
        var draft = GetPath(target);
        return Path.Exists(draft) && (!Directory.Exists(draft)
            || (!(Directory.Exists(target) && File.Exists(Path.Combine(draft, files.Marker))) && ListOthers(draft, files).Any()));
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
    /// <param name="files">The files of the export.</param>
    public static DirectoryDraft Create(string target, OwnedFiles files)
    {
        if (Directory.Exists(GetPath(target)))
        {
            Remove(target, files);
        }

        return new DirectoryDraft(target, files);
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
            Remove(_target, _files);
        }
    }

    private static void Remove(string target, OwnedFiles files)
    {
        var draft = GetPath(target);
        foreach (var other in ListOthers(draft, files).ToList())
        {
            var place = Path.Combine(target, Path.GetFileName(other));
            if (!Path.Exists(place))
            {
                Directory.Move(other, place);
            }
        }

        Directory.Delete(draft, recursive: true);
    }

    private static IEnumerable<string> ListOthers(string directory, OwnedFiles files) => Directory.EnumerateFileSystemEntries(directory)
        .Where(path => Path.GetFileName(path) is var name && name != LockName && !files.Names.Contains(name)).Order(StringComparer.Ordinal);

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
