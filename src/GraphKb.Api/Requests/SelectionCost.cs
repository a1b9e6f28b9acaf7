namespace GraphKb.Api.Requests;

/// <summary>The least that a selection costs for one object.</summary>
/// <param name="Values">The field values that it adds to the answer.</param>
/// <param name="Work">Its units of work.</param>
internal readonly record struct SelectionCost(long Values, long Work)
{
    /// <summary>The cost of both.</summary>
    public SelectionCost Add(SelectionCost other) => new(Values + other.Values, Work + other.Work);
}
