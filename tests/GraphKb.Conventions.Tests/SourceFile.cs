using System.Text.RegularExpressions;

namespace GraphKb.Conventions.Tests;

/// <summary>One C# file: where it lies, what it declares, and which words of code it has.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Folder">Its folder, relative to the project; <c>.</c> is the project's root.</param>
/// <param name="Text">The whole text.</param>
internal sealed partial record SourceFile(string Path, string Folder, string Text)
{
    /// <summary>The file-scoped namespace, or an empty text.</summary>
    public string Namespace { get; } = NamespaceLine().Match(Text).Groups[1].Value;

    /// <summary>The namespaces of the using lines.</summary>
    public IReadOnlySet<string> Usings { get; } = UsingLine().Matches(Text).Select(match => match.Groups[1].Value).ToHashSet();

    /// <summary>The names of the types declared at the top level.</summary>
    public IReadOnlySet<string> Types { get; } = TypeLine().Matches(Text).Select(match => match.Groups[1].Value).ToHashSet();

    /// <summary>Every capitalised identifier outside of comments and plain strings.</summary>
    public IReadOnlySet<string> Words { get; } = Word().Matches(CommentOrString().Replace(Text, " "))
        .Select(match => match.Value).ToHashSet();

    /// <summary>The lines.</summary>
    public string[] Lines { get; } = Text.Split('\n');

    /// <summary>Reads a file.</summary>
    public static SourceFile Load(string path, string folder) => new(path, folder.Replace('\\', '/'), File.ReadAllText(path));

    /// <summary>Whether names of a namespace can be used without qualification.</summary>
    public bool Sees(string other) => Usings.Contains(other) || Namespace.StartsWith(other + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(
        @"^(?:public|internal)(?: static| sealed| abstract| readonly| partial| unsafe| ref)* "
        + @"(?:class|record struct|record|struct|interface|enum) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"\b[A-Z]\w*\b")]
    private static partial Regex Word();

    // An interpolated string may name a type in its holes, so it stays.
    [GeneratedRegex(@"//[^\n]*|(?<![$@""])""(?:\\.|[^""\\\n])*""")]
    private static partial Regex CommentOrString();
}
