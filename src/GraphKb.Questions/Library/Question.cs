using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Library;

/// <summary>A question of an analyst: one GraphQL query with what is asked, how to read the answer, and variables with defaults.</summary>
/// <param name="Name">The name of its file without the ending, such as <c>largest-sites</c>.</param>
/// <param name="Document">The text of its file: a GraphQL document.</param>
/// <param name="Comment">What the comment at its beginning says.</param>
public sealed record Question(string Name, string Document, QuestionComment Comment)
{
    private readonly Lazy<DocumentShape> _shape = new(() => DocumentShape.ReadVariables(Document));

    /// <summary>What is asked, in one sentence with a question mark.</summary>
    public string Title => Comment.Title;

    /// <summary>Its variables, in the order of the document, without what only the schema says of them.</summary>
    /// <exception cref="ArgumentException">The document is not GraphQL.</exception>
    public IReadOnlyList<VariableShape> Variables => _shape.Value.Variables;

    /// <summary>Finds a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The variable; null where there is none of this name.</returns>
    public VariableShape? FindVariable(string name) => Variables.FirstOrDefault(variable => variable.Name == name);
}
