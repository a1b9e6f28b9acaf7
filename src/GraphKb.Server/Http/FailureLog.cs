namespace GraphKb.Server.Http;

/// <summary>Writes down what went wrong inside, with its trace, for whoever runs the server; clients are told only that it did.</summary>
internal sealed partial class FailureLog(ILogger log)
{
    public void Write(Exception failure) => Failed(log, failure);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A question could not be answered.")]
    private static partial void Failed(ILogger log, Exception failure);
}
