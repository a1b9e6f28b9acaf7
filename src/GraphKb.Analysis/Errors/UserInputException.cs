namespace GraphKb.Analysis.Errors;

/// <summary>A caller's mistake: names the argument and says in one sentence what was wrong and what would be right.</summary>
public sealed class UserInputException : ArgumentException
{
    private readonly string _sentence;

    /// <summary>Makes the exception.</summary>
    /// <param name="argument">The argument, as clients write it: <c>mineral</c>, <c>through[0].countries</c>.</param>
    /// <param name="sentence">One sentence: the input, what was wrong with it, what would be right.</param>
    public UserInputException(string argument, string sentence)
        : base(sentence, argument) => _sentence = sentence;

    /// <summary>The sentence alone.</summary>
    public override string Message => _sentence;
}
