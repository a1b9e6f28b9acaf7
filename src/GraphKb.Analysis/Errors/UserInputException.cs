namespace GraphKb.Analysis.Errors;

/// <summary>Invalid input of a caller. Names the argument and explains in one sentence what is wrong and what would be right.</summary>
public sealed class UserInputException : ArgumentException
{
    private readonly string _sentence;

    /// <summary>Creates the exception.</summary>
    /// <param name="argument">The argument, as clients write it: <c>mineral</c>, <c>through[0].countries</c>.</param>
    /// <param name="sentence">One sentence: the input, what is wrong with it, what would be right.</param>
    public UserInputException(string argument, string sentence)
        : base(sentence, argument) => _sentence = sentence;

    /// <summary>The sentence, without the name of the argument that <see cref="ArgumentException"/> appends.</summary>
    public override string Message => _sentence;
}
