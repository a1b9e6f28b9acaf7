using System.Text.RegularExpressions;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

/// <summary>The list of folders in docs/architecture.md agrees with the source.</summary>
public sealed partial class ArchitecturePageTests
{
    private const string Root = "root";

    // The parts of the query editor, which are not C#.
    private const string Editor = "editor";

    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateDirectories(Repository.GetPath("src"), "GraphKb.*")
            .Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_page_lists_every_folder_of_a_project(string project)
    {
        var folders = SourceFiles(project).Select(file => FolderOf(project, file)).Distinct();

        Assert.Equal(folders.Order(StringComparer.Ordinal), ListedFolders(project).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_that_the_page_lists_before_it(string project)
    {
        var order = ListedFolders(project);
        var offences =
            from file in SourceFiles(project)
            from used in Usings(project, file)
            let folder = FolderOf(project, file)
            where used != folder && order.IndexOf(used) > order.IndexOf(folder)
            select $"{folder} uses {used} ({Path.GetFileName(file)})";

        Assert.Equal([], offences);
    }

    private static List<string> ListedFolders(string project)
    {
        var page = File.ReadAllText(Repository.GetPath("docs", "architecture.md"));
        var name = Regex.Escape(project["GraphKb.".Length..]);
        var item = Regex.Match(page, $@"^- {name}: (.*?)\n(?=[-\n])", RegexOptions.Multiline | RegexOptions.Singleline);
        return [.. FolderName().Matches(item.Groups[1].Value).Select(match => match.Value.Trim('`'))];
    }

    private static IEnumerable<string> SourceFiles(string project) =>
        Directory.EnumerateFiles(Repository.GetPath("src", project), "*.cs", SearchOption.AllDirectories)
            .Where(file => FolderOf(project, file) != Editor);

    private static string FolderOf(string project, string file)
    {
        var path = Path.GetRelativePath(Repository.GetPath("src", project), file);
        return path.Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : Root;
    }

    private static IEnumerable<string> Usings(string project, string file) =>
        Regex.Matches(File.ReadAllText(file), $@"^using (?:static )?{Regex.Escape(project)}(?:\.(\w+))?[.;<]", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Success ? match.Groups[1].Value : Root);

    [GeneratedRegex("`\\w+`|\\broot\\b")]
    private static partial Regex FolderName();
}
