namespace GraphKb.Api.Errors;

/// <summary>What a client sees of an error.</summary>
/// <param name="Code">The stable error code.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Argument">
/// The argument or variable with the path to the wrong value, such as <c>where.stages[0]</c>; null where no argument is wrong.
/// </param>
internal readonly record struct FormattedError(string Code, string Message, string? Argument = null);
