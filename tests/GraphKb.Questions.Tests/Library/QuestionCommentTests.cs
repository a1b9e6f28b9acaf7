using GraphKb.Questions.Library;

namespace GraphKb.Questions.Tests.Library;

public sealed class QuestionCommentTests
{
    [Fact]
    public void The_first_line_is_the_title_and_the_directives_are_no_part_of_the_text()
    {
        var comment = QuestionComment.Read(
            "# What is it?\n#\n# Shares are\n# 0 to 1.\n#\n# rows: a.b, c\n# evidence: d\n# view: /?mineral={m}\nquery Q { a }\n# later");

        Assert.Equal("What is it?", comment.Title);
        Assert.Equal("Shares are 0 to 1.", comment.Reading);
        Assert.Equal(["a.b", "c"], comment.Rows);
        Assert.Equal(["d"], comment.Evidence);
        Assert.Equal("/?mineral={m}", comment.View);
    }

    [Fact]
    public void A_document_without_a_comment_has_no_title() => Assert.Equal("", QuestionComment.Read("query Q { a }").Title);
}
