namespace GraphKb.Api.Requests;

/// <summary>
/// The work that one request, or all requests of a batch, may cause. A list counts what its items will cost at least before any of
/// them is resolved, so a request that asks for too much ends before the work is done. Thread-safe.
/// </summary>
/// <remarks>
/// What is expected and what is done are counted apart, because each field that was expected is counted again when it is resolved. What
/// is expected is never more than the whole answer holds, so no answer within the limits is rejected.
/// </remarks>
public sealed class RequestBudget
{
    // To report an error, with its place in the document and in the answer, and the nearest ids.
    private const int ErrorWork = 2_000;
    private readonly int _maxFieldValues;
    private readonly int _maxWork;
    private long _fieldValues;
    private long _expectedValues;
    private long _work;
    private long _expectedWork;
    private long _errors;
    private long _failedReads;

    /// <param name="limits">The limits of the request.</param>
    internal RequestBudget(ApiLimits limits) => (_maxFieldValues, _maxWork) = (limits.Results, limits.Work);

    /// <summary>Whether the answer would hold too many field values.</summary>
    internal bool IsAnswerTooLarge =>
        Volatile.Read(ref _fieldValues) > _maxFieldValues || Volatile.Read(ref _expectedValues) > _maxFieldValues;

    /// <summary>Whether a limit is exceeded. From then on no field is resolved.</summary>
    public bool IsExceeded => IsAnswerTooLarge
        || Spent > _maxWork;

    /// <summary>The units of work so far, done or expected, whichever are more.</summary>
    public long Spent => Math.Max(Volatile.Read(ref _work) + ErrorCosts, Volatile.Read(ref _expectedWork));

    /// <summary>The units of work that may still be done; 0 where a limit is exceeded.</summary>
    internal long Left => IsExceeded ? 0 : _maxWork - Spent;

    private long ErrorCosts => Math.Max(Volatile.Read(ref _errors), Volatile.Read(ref _failedReads)) * ErrorWork;

    /// <summary>Counts field values of the answer.</summary>
    internal void AddFieldValues(int count)
    {
        Interlocked.Add(ref _fieldValues, count);
        Interlocked.Add(ref _work, count * FieldWork.Value);
    }

    /// <summary>Counts the errors of a request so far.</summary>
    internal void SetErrors(int count) => Volatile.Write(ref _errors, count);

    /// <summary>Counts a read that failed, whose error is not among those of the request yet.</summary>
    internal void AddFailedRead() => Interlocked.Increment(ref _failedReads);

    /// <summary>Counts work that is about to be done.</summary>
    /// <param name="units">Units of work, 0 or more.</param>
    /// <returns>Whether it is within the limits, and so may be done.</returns>
    internal bool TrySpend(long units)
    {
        Interlocked.Add(ref _work, units);
        return !IsExceeded;
    }

    /// <summary>Counts what the items of a list will cost.</summary>
    /// <param name="itemCount">The number of items.</param>
    /// <param name="item">The least that each of them costs.</param>
    /// <returns>Whether it is within the limits, and so may be resolved.</returns>
    internal bool TryExpect(int itemCount, SelectionCost item)
    {
        Interlocked.Add(ref _expectedValues, itemCount * item.Values);
        Interlocked.Add(ref _expectedWork, itemCount * (item.Work + FieldWork.Item));
        return !IsExceeded;
    }
}
