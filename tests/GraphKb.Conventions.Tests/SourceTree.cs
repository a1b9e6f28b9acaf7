using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

/// <summary>The source files of one project under src, and which folder uses which.</summary>
internal sealed class SourceTree
{
    private readonly IReadOnlyList<SourceFile> _files;

    private SourceTree(IReadOnlyList<SourceFile> files) => _files = files;

    /// <summary>The names of all projects under src, in ordinal order.</summary>
    public static IEnumerable<string> Projects => Directory.EnumerateDirectories(Repository.GetPath("src"))
        .Select(directory => Path.GetFileName(directory)).Where(name => name.StartsWith("GraphKb.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Every source file under src.</summary>
    public static IEnumerable<SourceFile> AllFiles => Projects.SelectMany(project => Load(project)._files);

    /// <summary>The files of the project.</summary>
    public IEnumerable<SourceFile> Files => _files;

    /// <summary>A tree of given files.</summary>
    public static SourceTree Create(IReadOnlyList<SourceFile> files) => new(files);

    /// <summary>Reads the C# files of a project.</summary>
    public static SourceTree Load(string project)
    {
        var root = Repository.GetPath("src", project);
        return new([.. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => SourceFile.Load(path, Path.GetRelativePath(root, Path.GetDirectoryName(path)!)))]);
    }

    /// <summary>
    /// Pairs of folders of which the first uses the second: a file of the first mentions a type that the second declares, in a namespace
    /// that is visible to it by a using line or because it encloses its own.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlySet<string>> Uses()
    {
        var uses = _files.Select(file => file.Folder).Distinct()
            .ToDictionary(folder => folder, _ => new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in _files)
        {
            foreach (var other in _files)
            {
                if (other.Folder != file.Folder && file.Sees(other.Namespace) && file.Words.Overlaps(other.Types))
                {
                    uses[file.Folder].Add(other.Folder);
                }
            }
        }

        return uses.ToDictionary(pair => pair.Key, pair => (IReadOnlySet<string>)pair.Value);
    }

    /// <summary>Sets of folders that use each other, directly or through others; each as one line.</summary>
    public IReadOnlyList<string> Cycles()
    {
        var uses = Uses();
        var reach = uses.Keys.ToDictionary(folder => folder, folder => Reachable(folder, uses));
        return [.. uses.Keys.Where(folder => reach[folder].Contains(folder))
            .Select(folder => reach[folder].Where(other => reach[other].Contains(folder)).Order(StringComparer.Ordinal))
            .Select(cycle => string.Join(" <-> ", cycle))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static HashSet<string> Reachable(string folder, IReadOnlyDictionary<string, IReadOnlySet<string>> uses)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(uses[folder]);
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var further in uses[next])
                {
                    open.Push(further);
                }
            }
        }

        return found;
    }
}
