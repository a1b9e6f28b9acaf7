namespace GraphKb.Api.Requests;

/// <summary>
/// The work that one request may cause. A list counts what its items will cost at least before any of them is resolved, so a request
/// that asks for too much ends before the work is done. Thread-safe.
/// </summary>
/// <param name="maxFieldValues">The number of field values that an answer may hold.</param>
/// <param name="maxWork">The number of units of work that a request may cause.</param>
/// <remarks>
/// What is expected and what is done are counted apart, because each field that was expected is counted again when it is resolved. What
/// is expected is never more than the whole answer holds, so no answer within the limits is rejected.
/// </remarks>
internal sealed class RequestBudget(int maxFieldValues, int maxWork)
{
    private long _fieldValues;
    private long _expectedValues;
    private long _work;
    private long _expectedWork;

    /// <summary>Whether the answer would hold too many field values.</summary>
    public bool IsAnswerTooLarge =>
        Volatile.Read(ref _fieldValues) > maxFieldValues || Volatile.Read(ref _expectedValues) > maxFieldValues;

    /// <summary>Whether a limit is exceeded. From then on no field is resolved.</summary>
    public bool IsExceeded => IsAnswerTooLarge || Volatile.Read(ref _work) > maxWork || Volatile.Read(ref _expectedWork) > maxWork;

    /// <summary>Counts field values of the answer.</summary>
    public void AddFieldValues(int count) => Interlocked.Add(ref _fieldValues, count);

    /// <summary>Counts work that is about to be done.</summary>
    /// <param name="units">Units of work, 0 or more.</param>
    /// <returns>Whether it is within the limits, and so may be done.</returns>
    public bool TrySpend(long units)
    {
        Interlocked.Add(ref _work, units);
        return !IsExceeded;
    }

    /// <summary>Counts what the items of a list will cost.</summary>
    /// <param name="itemCount">The number of items.</param>
    /// <param name="item">The least that each of them costs.</param>
    /// <returns>Whether it is within the limits, and so may be resolved.</returns>
    public bool TryExpect(int itemCount, SelectionCost item)
    {
        Interlocked.Add(ref _expectedValues, itemCount * item.Values);
        Interlocked.Add(ref _expectedWork, itemCount * (item.Work + 1));
        return !IsExceeded;
    }
}
