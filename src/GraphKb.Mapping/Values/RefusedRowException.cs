namespace GraphKb.Mapping.Values;

/// <summary>A row of a file cannot become rows of the package. It never leaves the project: the row goes to refused.csv.</summary>
/// <param name="column">The column of the file, or of the package where no single one is at fault; empty for the row as a whole.</param>
/// <param name="reason">What is wrong, and what was expected, without a full stop.</param>
internal sealed class RefusedRowException(string column, string reason) : Exception(reason)
{
    /// <summary>The column at fault; empty for the row as a whole.</summary>
    public string Column => column;
}
