using GraphKb.Mapping.Inputs;

namespace GraphKb.Mapping.Drafts;

/// <summary>A row of a file that is not in the package, and why.</summary>
/// <param name="Place">The row.</param>
/// <param name="Column">The column at fault; empty for the row as a whole.</param>
/// <param name="Reason">What is wrong, and what was expected, without a full stop.</param>
/// <param name="Waits">Whether the row only waits for an answer in judgements.csv.</param>
internal sealed record RefusedRow(InputPlace Place, string Column, string Reason, bool Waits);
