namespace GraphKb.Analysis.Errors;

/// <summary>Invalid input of a caller. Names the argument and explains in one sentence what is wrong and what would be right.</summary>
public sealed class UserInputException : ArgumentException
{
    private readonly string _sentence;

    /// <summary>Creates the exception.</summary>
    /// <param name="argument">The argument, as clients write it: <c>mineral</c>, <c>through[0].countries</c>.</param>
    /// <param name="sentence">One sentence: the input, what is wrong with it, what would be right.</param>
    /// <param name="nearest">
    /// Where the input names something that does not exist: what exists with a similar name, nearest first. Null for every other error.
    /// </param>
    public UserInputException(string argument, string sentence, IReadOnlyList<string>? nearest = null)
        : base(sentence, argument) => (_sentence, Nearest) = (sentence, nearest);

    /// <summary>What exists with a similar name, nearest first, maybe none; null unless the input names what does not exist.</summary>
    public IReadOnlyList<string>? Nearest { get; }

    /// <summary>The sentence, without the name of the argument that <see cref="ArgumentException"/> appends.</summary>
    public override string Message => _sentence;
}
