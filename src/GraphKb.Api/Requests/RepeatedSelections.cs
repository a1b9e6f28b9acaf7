using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Counts the pairs of selections of the same name in one place, with fragments spread out. Validation compares each pair, and reports
/// every one that differs, so it takes time quadratic in the number of repetitions.
/// </summary>
/// <param name="document">A document without cycles of fragments.</param>
internal sealed class RepeatedSelections(GraphQLDocument document)
{
    /// <summary>Counts the pairs of all operations and fragments. Linear in the size of the document with fragments spread out.</summary>
    public long CountPairs() => document.Definitions.Sum(definition => definition switch
    {
        GraphQLOperationDefinition operation => CountPairs([operation.SelectionSet]),
        GraphQLFragmentDefinition fragment => CountPairs([fragment.SelectionSet]),
        _ => 0,
    });

    private long CountPairs(IEnumerable<GraphQLSelectionSet> sets)
    {
        var place = new Place();
        foreach (var set in sets)
        {
            Add(set, place);
        }

        var pairs = CountPairs(place.Spreads);
        foreach (var fields in place.Fields.Values)
        {
            pairs += CountPairs(fields.Count);
            pairs += CountPairs(fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>());
        }

        return pairs;
    }

    private void Add(GraphQLSelectionSet set, Place place)
    {
        foreach (var selection in set.Selections)
        {
            if (selection is GraphQLField field)
            {
                place.Add(field);
            }
            else if (selection is GraphQLInlineFragment inline)
            {
                Add(inline.SelectionSet, place);
            }
            else if (selection is GraphQLFragmentSpread spread)
            {
                place.Spreads++;
                if (document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment)
                {
                    Add(fragment.SelectionSet, place);
                }
            }
        }
    }

    private static long CountPairs(long count) => count * (count - 1) / 2;

    // What is selected in one place of the answer.
    private sealed class Place
    {
        public Dictionary<ROM, List<GraphQLField>> Fields { get; } = [];

        public long Spreads { get; set; }

        public void Add(GraphQLField field)
        {
            var name = (field.Alias?.Name ?? field.Name).Value;
            if (!Fields.TryGetValue(name, out var fields))
            {
                Fields[name] = fields = [];
            }

            fields.Add(field);
        }
    }
}
