namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// Waits for files that other processes lock. The system does not report the end of a lock, so the file is tried at intervals.
/// </summary>
internal static class FileLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = 32;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Opens a file as soon as no other process locks it.</summary>
    /// <typeparam name="T">What an open file is.</typeparam>
    /// <param name="tryOpen">Opens the file; null where it is locked.</param>
    /// <param name="limit">How long to wait at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The open file; null where it was locked longer.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static T? Wait<T>(Func<T?> tryOpen, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        var file = tryOpen();
        for (var waited = TimeSpan.Zero; file is null && waited < limit; waited += Interval)
        {
            cancellationToken.WaitHandle.WaitOne(Interval);
            cancellationToken.ThrowIfCancellationRequested();
            file = tryOpen();
        }

        return file;
    }

    /// <summary>Whether a file could not be opened because another process locks it.</summary>
    public static bool IsLocked(IOException error) =>
        (error.HResult & 0xFFFF) is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows;
}
