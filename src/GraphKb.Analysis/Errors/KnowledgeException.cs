namespace GraphKb.Analysis.Errors;

/// <summary>A failure outside the program: a file, a server or its data is not as it must be.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">A stable code of this project, in upper case: <c>STORE_UNAVAILABLE</c>.</param>
    /// <param name="sentence">One sentence for users: what failed and what would help.</param>
    /// <param name="isTransient">Whether a retry may succeed.</param>
    /// <param name="inner">The cause, or null.</param>
    public KnowledgeException(string code, string sentence, bool isTransient = false, Exception? inner = null)
        : base(sentence, inner)
    {
        Code = code;
        IsTransient = isTransient;
    }

    /// <summary>The stable code, in upper case; clients may rely on it.</summary>
    public string Code { get; }

    /// <summary>Whether a retry may succeed.</summary>
    public bool IsTransient { get; }
}
