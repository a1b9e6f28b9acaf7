namespace ScalePackages.Writing;

/// <summary>
/// The folders of a package and its flat copy. They are filled under a temporary name beside their place and renamed at the
/// end, so a folder with the final name is complete.
/// </summary>
internal sealed class StagedOutput : IDisposable
{
    private readonly string _target;
    private readonly string _flatTarget;
    private readonly string _staging;

    private StagedOutput(string target)
    {
        _target = target;
        _flatTarget = target + "-peers";
        _staging = $"{target}.{Environment.ProcessId}.partial";
        Package = Path.Combine(_staging, "package");
        Flat = Path.Combine(_staging, "flat");
    }

    /// <summary>The temporary folder of the package.</summary>
    public string Package { get; }

    /// <summary>The temporary folder of the flat copy.</summary>
    public string Flat { get; }

    /// <summary>Creates the temporary folders, and the folder around them where it does not exist.</summary>
    /// <param name="directory">The future folder of the package. The flat copy gets the same name with "-peers" at its end.</param>
    /// <returns>The folders.</returns>
    /// <exception cref="IOException">One of the two names is taken, or the folders cannot be created.</exception>
    public static StagedOutput Create(string directory)
    {
        var output = new StagedOutput(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        CheckFree(output._target);
        CheckFree(output._flatTarget);
        Directory.CreateDirectory(output.Package);
        Directory.CreateDirectory(output.Flat);
        return output;
    }

    /// <summary>Gives both folders their final names; the package last, so that it implies the flat copy.</summary>
    /// <exception cref="IOException">One of the names was taken in the meantime; neither folder is there then.</exception>
    public void Publish()
    {
        Directory.Move(Flat, _flatTarget);
        try
        {
            Directory.Move(Package, _target);
        }
        catch (IOException)
        {
            Directory.Move(_flatTarget, Flat);
            throw;
        }
    }

    /// <summary>Deletes the temporary folders with what was not published.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }
    }

    private static void CheckFree(string target)
    {
        if (Path.Exists(target))
        {
            throw new IOException($"{target} already exists; expected the name of a new folder.");
        }
    }
}
