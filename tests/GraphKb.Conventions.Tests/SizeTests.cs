using GraphKb.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GraphKb.Conventions.Tests;

public sealed class SizeTests
{
    private const int LongestFile = 300;
    private const int LongestLine = 140;
    private const int LongestMethod = 40;
    private const int MostParameters = 5;

    [Fact]
    public void No_source_file_has_over_300_lines_and_half_of_them_under_100()
    {
        var lengths = SourceTree.AllFiles.Select(file => (file.Path, Lines: file.Lines.Length - 1)).OrderBy(file => file.Lines).ToList();

        Assert.DoesNotContain(lengths, file => file.Lines > LongestFile);
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, 99);
    }

    [Fact]
    public void No_line_of_code_is_longer_than_140_characters() => AssertNone(Roots()
        .SelectMany(root => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        .SelectMany(file => File.ReadLines(file).Select((line, lineIndex) => (line, Place: $"{Name(file)}:{lineIndex + 1}")))
        .Where(pair => pair.line.Length > LongestLine).Select(pair => pair.Place));

    [Fact]
    public void No_method_has_over_40_lines() => AssertNone(Methods()
        .Where(method => Lines(method) > LongestMethod).Select(Describe));

    [Fact]
    public void No_method_takes_more_than_5_parameters() => AssertNone(Methods()
        .Where(method => Parameters(method) > MostParameters).Select(Describe));

    // One text, so that a failure lists every place.
    private static void AssertNone(IEnumerable<string> places) => Assert.Equal("", string.Join('\n', places));

    private static IEnumerable<string> Roots() =>
        [Repository.GetPath("src"), Repository.GetPath("tests"), Repository.GetPath("bench")];

    // Records are left out: their parameters are their columns.
    private static IEnumerable<SyntaxNode> Methods() => SourceTree.AllFiles.SelectMany(file =>
        CSharpSyntaxTree.ParseText(file.Text, path: file.Path).GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
                or ClassDeclarationSyntax { ParameterList: not null }));

    private static int Lines(SyntaxNode node)
    {
        if (node is ClassDeclarationSyntax)
        {
            return 0;
        }

        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static int Parameters(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters.Count,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters.Count,
        ClassDeclarationSyntax type => type.ParameterList!.Parameters.Count,
        _ => 0,
    };

    private static string Describe(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return $"{Name(span.Path)}:{span.StartLinePosition.Line + 1} ({Lines(node)} lines, {Parameters(node)} parameters)";
    }

    private static string Name(string path) => Path.GetRelativePath(Repository.Root, path);
}
