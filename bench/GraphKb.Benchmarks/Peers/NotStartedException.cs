namespace GraphKb.Benchmarks.Peers;

/// <summary>A program that others are compared with cannot be started; the others are still measured.</summary>
internal sealed class NotStartedException(string message, Exception cause) : Exception(message, cause);
