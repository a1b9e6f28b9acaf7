namespace GraphKb.Conventions.Tests;

public sealed class FolderTests
{
    public static TheoryData<string> Projects => [.. SourceTree.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_form_no_cycle(string project) => Assert.Equal([], SourceTree.Load(project).Cycles());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_namespace_follows_the_folder(string project) => Assert.All(
        SourceTree.Load(project).Files.Where(file => file.Namespace.Length > 0),
        file => Assert.Equal(file.Folder == "." ? project : project + "." + file.Folder.Replace('/', '.'), file.Namespace));

    [Fact]
    public void A_cycle_of_two_folders_is_found() => Assert.Equal(
        ["A <-> B"],
        SourceTree.Create([
            new("a.cs", "A", "using P.B;\nnamespace P.A;\ninternal sealed class One { Two two; }\n"),
            new("b.cs", "B", "using P.A;\nnamespace P.B;\ninternal sealed class Two { One one; }\n"),
            new("c.cs", "C", "using P.A;\nusing P.B;\nnamespace P.C;\ninternal sealed class Three { One one; Two two; }\n")]).Cycles());

    [Fact]
    public void A_type_of_an_enclosing_folder_counts_without_a_using_line() => Assert.Equal(
        [". <-> A"],
        SourceTree.Create([
            new("root.cs", ".", "using P.A;\nnamespace P;\npublic sealed class Root { Leaf leaf; }\n"),
            new("a.cs", "A", "namespace P.A;\ninternal sealed class Leaf { Root root; }\n")]).Cycles());
}
