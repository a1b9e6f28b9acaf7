namespace GraphKb.Api.Errors;

/// <summary>Why a response has no data.</summary>
public enum ResponseFailure
{
    /// <summary>The response has data; single fields may have errors all the same.</summary>
    None,

    /// <summary>The request is wrong; the same request will fail again.</summary>
    Request,

    /// <summary>The operation is not allowed over GET.</summary>
    NotAllowed,

    /// <summary>The server failed, because of a defect or of data that it cannot use.</summary>
    Server,

    /// <summary>The store could not be read, or the time limit was exceeded; a later retry may succeed.</summary>
    Unavailable,

    /// <summary>Too many heavy requests wait for the server; a later retry may succeed.</summary>
    Busy,
}
