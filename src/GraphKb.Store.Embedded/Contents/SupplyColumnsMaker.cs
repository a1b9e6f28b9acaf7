using GraphKb.Analysis.Tables;
using GraphKb.Model.Dates;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>Gathers supplies, numbers what repeats in them, and puts them in the order of fact ids.</summary>
internal sealed class SupplyColumnsMaker(IdTable sites, IdTable minerals)
{
    private readonly Dictionary<string, int> _formNumbers = new(StringComparer.Ordinal);
    private readonly List<string?> _forms = [];
    private readonly Dictionary<(double Confidence, IReadOnlyList<string> Sources, string? Note), int> _provenanceNumbers =
        new(ProvenanceComparer.Instance);

    private readonly List<Provenance> _provenances = [];

    /// <summary>The number of a form; null is a form too.</summary>
    public int Form(string? form)
    {
        if (!_formNumbers.TryGetValue(form ?? "", out var number))
        {
            number = _formNumbers[form ?? ""] = _forms.Count;
            _forms.Add(form);
        }

        return number;
    }

    /// <summary>The number of a provenance. Lists of sources are compared by reference first, for readers share them.</summary>
    public int Provenance(double confidence, IReadOnlyList<string> sources, string? note)
    {
        if (!_provenanceNumbers.TryGetValue((confidence, sources, note), out var number))
        {
            number = _provenanceNumbers[(confidence, sources, note)] = _provenances.Count;
            _provenances.Add(new Provenance(confidence, sources, note));
        }

        return number;
    }

    public SupplyColumns Make(IReadOnlyList<Supply> supplies)
    {
        var numbers = new Dictionary<string, int>(sites.Count, StringComparer.Ordinal);
        for (var site = 0; site < sites.Count; site++)
        {
            numbers.Add(sites[site], site);
        }

        var rows = new SupplyRow[supplies.Count];
        for (var row = 0; row < rows.Length; row++)
        {
            var supply = supplies[row];
            var evidence = supply.Evidence;
            rows[row] = new SupplyRow(
                numbers[supply.From], numbers[supply.To], minerals.Find(supply.Mineral), Form(supply.Form), DayNumbers.Since(evidence.Since),
                supply.Tonnes ?? double.NaN, DayNumbers.Until(evidence.Until), Provenance(evidence.Confidence, evidence.Sources, evidence.Note));
        }

        return Make(rows);
    }

    public SupplyColumns Make(SupplyRow[] rows) =>
        new(FactOrder.Sort(rows, sites, minerals, _forms), sites, minerals.All, _forms, _provenances);

    private sealed class ProvenanceComparer : IEqualityComparer<(double Confidence, IReadOnlyList<string> Sources, string? Note)>
    {
        public static readonly ProvenanceComparer Instance = new();

        public bool Equals((double Confidence, IReadOnlyList<string> Sources, string? Note) x, (double Confidence, IReadOnlyList<string> Sources, string? Note) y) =>
            x.Confidence == y.Confidence && x.Note == y.Note && (ReferenceEquals(x.Sources, y.Sources) || x.Sources.SequenceEqual(y.Sources));

        public int GetHashCode((double Confidence, IReadOnlyList<string> Sources, string? Note) value) =>
            HashCode.Combine(value.Confidence, value.Sources.Count, value.Sources.Count > 0 ? value.Sources[0] : "", value.Note);
    }
}
