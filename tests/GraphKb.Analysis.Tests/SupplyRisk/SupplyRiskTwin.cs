using GraphKb.Analysis.SupplyRisk;
using GraphKb.Analysis.Tests.Concentration;
using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Tests.SupplyRisk;

/// <summary>The supply risk by the words of docs/semantics.md, fact by fact; the shares of production are those of another twin.</summary>
internal sealed record SupplyRiskTwin(DataPackage Package, SupplyRiskQuestion Question)
{
    public sealed record Answer(
        double RiskAtLeast, double RiskAtMost, double HhiAtLeast, double HhiAtMost, double Imports, double Production);

    public Answer Ask(int year)
    {
        var production = new StatisticTwin(Package, Question.Mineral, StatisticMeasure.Production, Question.MinConfidence)
            .Ask(year, Question.Source);
        var listed = production.Shares.Values.Sum(share => share * share);
        var (produced, isUnknown) = Produced(year, production);
        var into = Package.Trades.Where(trade => trade.Year == year && IsInto(trade)).ToList();
        var known = into.FindAll(trade => trade.Tonnes is not null && trade.Evidence.Confidence >= Question.MinConfidence);
        var imports = known.Sum(trade => trade.Tonnes!.Value);
        var (least, most) = (0.0, 0.0);
        foreach (var trade in known)
        {
            var governance = Governance(trade.Exporter, year);
            least += (governance ?? 0) * trade.Tonnes!.Value;
            most += (governance ?? 1) * trade.Tonnes.Value;
        }

        var nothing = imports + produced == 0 || (imports == 0 && known.Count < into.Count);
        return new(
            nothing || isUnknown ? 0 : least / (imports + produced), nothing ? 1 : most / (imports + produced), listed,
            Math.Min(1, listed + (production.Unlisted * production.Unlisted)), imports, produced);
    }

    private bool IsInto(Trade trade)
    {
        var minerals = new List<string>();
        for (string? id = trade.Mineral; id is not null; id = Package.Minerals.Single(mineral => mineral.Id == id).Parent)
        {
            minerals.Add(id);
        }

        return minerals.Contains(Question.Mineral) && Question.Of.Contains(trade.Importer) && !Question.Of.Contains(trade.Exporter)
            && (Question.Hs is null
                || (trade.Hs is not null && Question.Hs.Any(code => trade.Hs.StartsWith(code, StringComparison.Ordinal))));
    }

    private (double Tonnes, bool IsUnknown) Produced(int year, StatisticTwin.Answer read)
    {
        var figures = Package.Statistics.Where(fact =>
            fact.Mineral == Question.Mineral && fact.Measure == StatisticMeasure.Production && fact.Year == year
            && fact.Evidence.Confidence >= Question.MinConfidence && fact.Evidence.Sources[0] == read.Source
            && fact.FromYear == read.FromYear && Question.Of.Contains(fact.Country)
            && !(fact.Tonnes is null && fact.Share is null)).ToList();
        return (figures.Sum(fact => fact.Tonnes ?? 0), figures.Exists(fact => fact.Tonnes is null && fact.Share > 0));
    }

    private double? Governance(string country, int year)
    {
        var id = Question.Indicator ?? "indicator:calm";
        var indicator = Package.Indicators.Single(row => row.Id == id);
        for (var earlier = year; earlier > 1900; earlier--)
        {
            var score = Package.Scores.FirstOrDefault(fact => fact.Country == country && fact.Indicator == id && fact.Year == earlier
                && fact.Evidence.Confidence >= Question.MinConfidence);
            if (score is not null)
            {
                return Math.Abs(score.Value - indicator.Best) / Math.Abs(indicator.Worst - indicator.Best);
            }
        }

        return null;
    }
}
