namespace GraphKb.Model.Schemas;

/// <summary>
/// The table overrides: which rows of earlier packages a package hides, or states to replace. It is applied when packages are read
/// together, and no store has it, so it has no records.
/// </summary>
internal sealed class OverridesTable : Table
{
    public static readonly OverridesTable Instance = new()
    {
        Description = "Rows of earlier packages that a package hides, or states to replace.",
    };

    private OverridesTable()
        : base(
            "overrides",
            [
                new CellColumn("id", ColumnKind.Text) { IsKey = true, IsRequired = true },
                new CellColumn("hidden", ColumnKind.Flag) { IsRequired = true },
                new CellColumn("sources", ColumnKind.ReferenceList) { Targets = EntityKinds.Source },
                new CellColumn("note", ColumnKind.Text),
            ])
    {
    }

    /// <inheritdoc/>
    public override EntityKinds Kind => EntityKinds.None;

    /// <summary>There is nothing to visit.</summary>
    /// <exception cref="NotSupportedException">Always: the rows have no type.</exception>
    public override TResult Accept<TResult>(ITableVisitor<TResult> visitor) =>
        throw new NotSupportedException("The table overrides has no records; expected a table of PackageSchema.All.");

    /// <summary>A column of a table without records.</summary>
    private sealed record CellColumn : Column
    {
        public CellColumn(string name, ColumnKind kind)
            : base(name, kind)
        {
        }
    }
}
