using GraphKb.Analysis.Errors;
using GraphKb.Model.Text;

namespace GraphKb.Server.Http;

/// <summary>
/// Logs what clients do not see: internal failures with their stack trace, and the full messages of failures of the store; and bodies that
/// come too slowly. A message that repeats is logged every ten seconds at most, so that requests do not fill the log.
/// </summary>
internal sealed partial class FailureLog(ILogger<FailureLog> log, TimeProvider time)
{
    private const int LongestMessage = 2000;
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromSeconds(10);
    private readonly Lock _lock = new();
    private string? _lastMessage;
    private long _lastTime;

    /// <summary>Logs a failure.</summary>
    /// <param name="failure">The exception.</param>
    public void Write(Exception failure)
    {
        if (failure is not KnowledgeException ofStore)
        {
            Failed(log, failure);
        }
        else if (IsDue(ofStore.Message))
        {
            StoreFailed(log, ofStore.Code, Truncate.ToLine(ofStore.Message, LongestMessage));
        }
    }

    /// <summary>Logs a failure of the store.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The sentence for clients.</returns>
    public string WriteForClient(KnowledgeException failure)
    {
        Write(failure);
        return PublicMessages.Get(failure);
    }

    /// <summary>Logs, in one line, that a client sends its body too slowly.</summary>
    /// <param name="message">One sentence.</param>
    public void WriteSlowBody(string message)
    {
        if (IsDue(message))
        {
            SlowBody(log, message);
        }
    }

    private bool IsDue(string message)
    {
        lock (_lock)
        {
            if (message == _lastMessage && time.GetElapsedTime(_lastTime) < RepeatInterval)
            {
                return false;
            }

            (_lastMessage, _lastTime) = (message, time.GetTimestamp());
            return true;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed.")]
    private static partial void Failed(ILogger log, Exception failure);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Code}: {Sentence}")]
    private static partial void StoreFailed(ILogger log, string code, string sentence);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "{Sentence}")]
    private static partial void SlowBody(ILogger log, string sentence);
}
