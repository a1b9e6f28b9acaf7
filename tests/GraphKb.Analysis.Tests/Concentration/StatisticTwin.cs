using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>Shares by the statistics of one source, by the words of docs/semantics.md, candidate by candidate.</summary>
internal sealed record StatisticTwin(DataPackage Package, string Mineral, StatisticMeasure Measure, double MinConfidence)
{
    public sealed record Answer(string? Source, int? FromYear, double? Tonnes, double Unlisted, Dictionary<string, double> Shares);

    public Answer Ask(int year, string? source)
    {
        var figures = Package.Statistics.Where(fact =>
            fact.Mineral == Mineral && fact.Measure == Measure && fact.Year == year && fact.Evidence.Confidence >= MinConfidence
            && (source is null || fact.Evidence.Sources[0] == source) && !(fact.Tonnes is null && fact.Share is null)).ToList();
        var alone = figures.FindAll(fact => fact.FromYear is null);
        var read = alone.Count > 0 ? alone : figures;
        var best = read.FirstOrDefault();
        foreach (var other in read)
        {
            best = Compare(read, other, best!) > 0 ? other : best;
        }

        return best is null ? new(source, null, null, 1, []) : Divide(OfSet(read, best), best);
    }

    private static List<Statistic> OfSet(List<Statistic> read, Statistic one) =>
        read.FindAll(fact => fact.Evidence.Sources[0] == one.Evidence.Sources[0] && fact.FromYear == one.FromYear);

    private int Compare(List<Statistic> read, Statistic one, Statistic other)
    {
        int Countries(Statistic fact) => OfSet(read, fact).Count(figure => figure.Country != "WLD");
        DateOnly Published(Statistic fact) =>
            Package.Sources.Single(source => source.Id == fact.Evidence.Sources[0]).Published?.FirstDay ?? DateOnly.MinValue;
        return Countries(one) != Countries(other) ? Countries(one) - Countries(other)
            : Published(one) != Published(other) ? Published(one).CompareTo(Published(other))
            : one.Evidence.Sources[0] != other.Evidence.Sources[0]
                ? string.CompareOrdinal(other.Evidence.Sources[0], one.Evidence.Sources[0])
            : (one.FromYear ?? 0) - (other.FromYear ?? 0);
    }

    private static Answer Divide(List<Statistic> set, Statistic of)
    {
        var countries = set.FindAll(fact => fact.Country != "WLD");
        var known = countries.FindAll(fact => fact.Tonnes is not null);
        decimal? whole = (decimal?)set.Find(fact => fact.Country == "WLD")?.Tonnes
            ?? (known.Count == 0 ? null : known.Sum(fact => (decimal)fact.Tonnes!.Value));
        var parts = new Dictionary<string, decimal>();
        foreach (var fact in countries)
        {
            if (fact.Share is { } share)
            {
                parts[fact.Country] = (decimal)share;
            }
            else if (fact.Tonnes == 0)
            {
                parts[fact.Country] = 0;
            }
            else if (whole > 0 && fact.Tonnes is { } tonnes)
            {
                parts[fact.Country] = (decimal)tonnes / whole.Value;
            }
        }

        var sum = parts.Values.Sum();
        var divided = parts.ToDictionary(part => part.Key, part => (double)(sum > 1 ? part.Value / sum : part.Value));
        return new(of.Evidence.Sources[0], of.FromYear, (double?)whole, (double)Math.Max(0, 1 - sum), divided);
    }
}
