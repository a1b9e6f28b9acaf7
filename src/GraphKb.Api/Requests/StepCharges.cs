namespace GraphKb.Api.Requests;

/// <summary>
/// The work of a search that reports its steps while it runs, because nobody knows before how long it is. Over the limit of the request
/// it ends at once. A single search counts <see cref="Most"/> units at most, so that it is answered on any data.
/// </summary>
/// <param name="budget">The budget of the request.</param>
internal sealed class StepCharges(RequestBudget budget)
{
    /// <summary>The most that one search costs.</summary>
    public const int Most = 300_000;

    private const int StepsPerUnit = 20;
    private long _steps;

    /// <summary>Counts steps.</summary>
    /// <exception cref="AnswerTooLargeException">They exceed the budget.</exception>
    public void Spend(int steps)
    {
        var before = Math.Min(_steps / StepsPerUnit, Most);
        _steps += steps;
        if (!budget.TrySpend(Math.Min(_steps / StepsPerUnit, Most) - before))
        {
            throw new AnswerTooLargeException();
        }
    }
}
