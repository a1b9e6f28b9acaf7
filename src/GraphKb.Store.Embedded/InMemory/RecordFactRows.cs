using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Facts that are stored as records.</summary>
internal sealed class RecordFactRows(IReadOnlyList<Fact> facts, EntityTables tables) : FactRows
{
    public override int Count => facts.Count;

    public override Fact this[int rowIndex] => facts[rowIndex];

    public override Func<int, double?> GetValues(FactOrder order) => order == FactOrder.Tonnes
        ? rowIndex => FactValues.GetTonnes(facts[rowIndex])
        : rowIndex => facts[rowIndex].Evidence.Confidence;

    public override Func<int, bool> Compile(FactFilter filter)
    {
        var matches = FactMatcher.Compile(filter, tables);
        return rowIndex => matches(facts[rowIndex]);
    }
}
