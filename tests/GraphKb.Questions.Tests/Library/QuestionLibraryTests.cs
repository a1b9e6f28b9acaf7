using GraphKb.Questions.Library;
using GraphKb.Testing;

namespace GraphKb.Questions.Tests.Library;

public sealed class QuestionLibraryTests : IDisposable
{
    private const string Own = "# How many facts are there?\nquery Mine { dataset { facts } }\n";
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("graphkb-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Every_file_of_the_folder_is_in_the_program()
    {
        var files = Directory.GetFiles(Repository.GetPath("questions"), "*.graphql");
        var library = QuestionLibrary.Open(null);

        Assert.Equal(files.Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal), library.Names);
        Assert.All(files, file => Assert.True(library.ContainsDocument(File.ReadAllText(file))));
        Assert.False(library.ContainsDocument(Own));
    }

    [Fact]
    public void A_question_of_the_operator_is_added_and_replaces_one_of_the_same_name()
    {
        Write("mine.graphql", Own);
        Write("find.graphql", Own);
        var library = QuestionLibrary.Open(_directory.FullName);

        Assert.Equal("How many facts are there?", library.Find("mine")!.Title);
        Assert.Equal(Own, library.Find("find")!.Document);
        Assert.NotNull(library.Find("largest-sites"));
    }

    [Theory]
    [InlineData("Mine.graphql", Own, "cannot be a question")]
    [InlineData("mine.graphql", "query Mine { dataset { facts } }", "The question mine cannot be served. It has no comment")]
    [InlineData("mine.graphql", "# What?\nquery Mine {", "The question mine cannot be served. Syntax Error GraphQL")]
    [InlineData("mine.graphql", "# What?\nsubscription Mine { dataset { facts } }", "expected exactly one query")]
    public void A_file_that_is_no_question_is_named(string file, string text, string expected)
    {
        Write(file, text);

        var error = Assert.Throws<ArgumentException>(() => QuestionLibrary.Open(_directory.FullName).All.ToList());
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error() => Assert.Contains(
        "does not exist", Assert.Throws<ArgumentException>(() => QuestionLibrary.Open("/nowhere")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("larges-sites", "There is no question \"larges-sites\"; did you mean largest-sites?")]
    [InlineData("zzzzzzzzzzzz", "There is no question \"zzzzzzzzzzzz\"; \"graphkb ask\" and /questions list all.")]
    public void An_unknown_name_gets_the_nearest_names(string name, string expected)
    {
        var library = QuestionLibrary.Open(null);

        Assert.Null(library.Find(name));
        Assert.Equal(expected, library.FormatUnknown(name));
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_directory.FullName, file), text);
}
