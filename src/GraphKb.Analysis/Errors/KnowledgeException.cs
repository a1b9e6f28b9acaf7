namespace GraphKb.Analysis.Errors;

/// <summary>The world failed: a file, a server or its data is not as it must be.</summary>
public sealed class KnowledgeException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">A stable code of ours, upper case: <c>STORE_UNAVAILABLE</c>.</param>
    /// <param name="sentence">One sentence for a person.</param>
    /// <param name="isTransient">Whether trying again may help.</param>
    /// <param name="inner">What failed beneath, or null.</param>
    public KnowledgeException(string code, string sentence, bool isTransient = false, Exception? inner = null)
        : base(sentence, inner)
    {
        Code = code;
        IsTransient = isTransient;
    }

    /// <summary>A stable code of ours.</summary>
    public string Code { get; }

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; }
}
