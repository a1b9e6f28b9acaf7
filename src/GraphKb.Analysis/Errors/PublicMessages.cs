namespace GraphKb.Analysis.Errors;

/// <summary>
/// What an anonymous client learns of a failure of the store: a sentence by its code alone. The message of the exception may name files,
/// addresses and users, so it is only shown to who runs the program.
/// </summary>
public static class PublicMessages
{
    /// <summary>Gets the sentence of a failure.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>One sentence without any text of the message of <paramref name="failure"/>.</returns>
    public static string Get(KnowledgeException failure) => failure.Code switch
    {
        "STORE_BUSY" => "The store is busy; try again later.",
        "STORE_UNAVAILABLE" => "The store cannot be reached; try again later.",
        "STORE_SLOW" => "The store did not answer within its time limit; request less data, or try again later.",
        "STORE_MEMORY" => "The store has not enough memory for this; request less data.",
        "STORE_CHANGED" => "The data changed while they were read; send the request again.",
        "STORE_INCOMPLETE" => "An import into the store has not finished; try again later.",
        _ when failure.IsTransient => "The store failed to answer this; try again later.",
        _ => "The store cannot be read; the log of the server has the reason.",
    };
}
