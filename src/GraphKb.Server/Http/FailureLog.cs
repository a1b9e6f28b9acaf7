namespace GraphKb.Server.Http;

/// <summary>Logs internal failures with their stack trace; clients only learn that there was one.</summary>
internal sealed partial class FailureLog(ILogger<FailureLog> log)
{
    /// <summary>Logs a failure.</summary>
    /// <param name="failure">The exception.</param>
    public void Write(Exception failure) => Failed(log, failure);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void Failed(ILogger log, Exception failure);
}
