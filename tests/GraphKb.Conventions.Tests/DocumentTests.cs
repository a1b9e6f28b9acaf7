using System.Text.RegularExpressions;
using GraphKb.Testing;

namespace GraphKb.Conventions.Tests;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Pages =>
    [
        "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "seed/README.md",
        .. Directory.EnumerateFiles(Repository.GetPath("docs"), "*.md")
            .Select(file => "docs/" + Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_path_of_the_repository_that_a_page_names_exists(string page) => Assert.Equal(
        [],
        RepositoryPath().Matches(File.ReadAllText(Repository.GetPath(page))).Select(match => match.Value.TrimEnd('.', '/')).Distinct()
            .Where(path => !Path.Exists(Repository.GetPath(path))));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_to_a_file_and_a_heading(string page) => Assert.Equal(
        [],
        Link().Matches(File.ReadAllText(Repository.GetPath(page))).Select(match => match.Groups[1].Value)
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal) && !Exists(page, link)));

    private static bool Exists(string page, string link)
    {
        var (path, anchor) = link.Split('#') is [var first, var second] ? (first, second) : (link, null);
        var target = path.Length == 0 ? Repository.GetPath(page) : Path.Combine(Path.GetDirectoryName(Repository.GetPath(page))!, path);
        return Path.Exists(target)
            && (anchor is null || File.ReadLines(target).Any(line => line.StartsWith('#') && FormatAnchor(line) == anchor));
    }

    // The rule of Markdown hosts: lower case, no punctuation, a hyphen for each space.
    private static string FormatAnchor(string heading) =>
        Punctuation().Replace(heading.TrimStart('#').Trim(), "").ToLowerInvariant().Replace(' ', '-');

    [GeneratedRegex(@"(?<![\w./-])(?:src|tests|docs|cypher|seed|bench)/[\w./-]+")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex Punctuation();
}
