namespace GraphKb.Api.Errors;

/// <summary>What a client sees of an error.</summary>
/// <param name="Code">The stable error code.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Argument">
/// The argument or variable with the path to the wrong value, such as <c>where.stages[0]</c>; null where no argument is wrong.
/// </param>
/// <param name="Suggestions">
/// Where the argument names something that does not exist: what exists with a similar name, nearest first; else null.
/// </param>
internal readonly record struct FormattedError(
    string Code, string Message, string? Argument = null, IReadOnlyList<string>? Suggestions = null);
