using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Stores;

/// <summary>The hash of one row's cells, each parted from the next, a blank told from an empty text. FNV-1a over 16-bit units.</summary>
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

    public RowHash With(string? text)
    {
        if (text is null)
        {
            return new(Step(_state, Blank));
        }

        var state = _state;
        foreach (var letter in text)
        {
            state = Step(state, letter);
        }

        return new(Step(state, End));
    }

    public RowHash With(double? number) =>
        number is { } value ? new(Step(_state, BitConverter.DoubleToUInt64Bits(value + 0.0))) : new(Step(_state, Blank));

    public RowHash With(int number) => new(Step(_state, unchecked((ulong)number)));

    public RowHash With(DateOnly? day) => day is { } value ? With(value.DayNumber) : new(Step(_state, Blank));

    public RowHash With(IReadOnlyList<string> list)
    {
        var hash = this;
        for (var place = 0; place < list.Count; place++)
        {
            hash = hash.With(list[place]);
        }

        return new(Step(hash._state, End));
    }

    public RowHash With(Evidence evidence) =>
        With(evidence.Since).With(evidence.Until).With((double?)evidence.Confidence).With(evidence.Sources).With(evidence.Note);

    // The mixing of MurmurHash3, so that sums of like rows do not cancel out.
    public ulong Finish()
    {
        var mixed = unchecked((_state ^ (_state >> 33)) * 0xff51afd7ed558ccdul);
        mixed = unchecked((mixed ^ (mixed >> 33)) * 0xc4ceb9fe1a85ec53ul);
        return mixed ^ (mixed >> 33);
    }

    private static ulong Step(ulong state, ulong unit) => unchecked((state ^ unit ^ (unit >> 29)) * Prime);
}
