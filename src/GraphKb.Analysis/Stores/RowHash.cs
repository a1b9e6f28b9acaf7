using GraphKb.Model.Schemas;

namespace GraphKb.Analysis.Stores;

/// <summary>The hash of one row's cells, FNV-1a over 16-bit units. Cells are separated; a blank differs from an empty text.</summary>
internal readonly struct RowHash(ulong state)
{
    private const ulong Prime = 1099511628211;
    private const ulong Blank = 0x1_0001;
    private const ulong End = 0x1_0002;
    private readonly ulong _state = state;

    public RowHash()
        : this(14695981039346656037)
    {
    }

    public RowHash With(CellValue cell) => cell.Kind switch
    {
        CellValueKind.Text => With(cell.Text),
        CellValueKind.List => With(cell.List),

        // Adding zero turns -0 into 0: they are equal, so they have one hash.
        CellValueKind.Number => new(Step(_state, BitConverter.DoubleToUInt64Bits(cell.Number + 0.0))),
        CellValueKind.Blank => new(Step(_state, Blank)),
        CellValueKind.Flag => new(Step(_state, cell.Flag ? 1ul : 0)),

        // Enums and days hash as their numbers.
        _ => new(Step(_state, unchecked((ulong)cell.Whole))),
    };

    /// <summary>The hash with a cell, which is left out where it is blank, so that rows without it hash as they did before.</summary>
    public RowHash WithKnown(CellValue cell) => cell.IsBlank ? this : With(cell);

    public RowHash With(string text)
    {
        var state = _state;
        foreach (var letter in text)
        {
            state = Step(state, letter);
        }

        return new(Step(state, End));
    }

    // The finalizer of MurmurHash3, so that the sums of similar rows do not cancel out.
    public ulong Finish()
    {
        var mixed = unchecked((_state ^ (_state >> 33)) * 0xff51afd7ed558ccdul);
        mixed = unchecked((mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53ul);
        return mixed ^ (mixed >> 33);
    }

    private RowHash With(IReadOnlyList<string> list)
    {
        var hash = this;
        for (var itemIndex = 0; itemIndex < list.Count; itemIndex++)
        {
            hash = hash.With(list[itemIndex]);
        }

        return new(Step(hash._state, End));
    }

    private static ulong Step(ulong state, ulong unit) => unchecked((state ^ unit ^ (unit >> 29)) * Prime);
}
