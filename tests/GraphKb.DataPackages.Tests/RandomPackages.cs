using CsCheck;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.DataPackages.Tests;

/// <summary>
/// Small valid packages with everything that is hard to write: unicode, quotes, commas, line breaks, blanks, lists, odd numbers.
/// </summary>
internal static class RandomPackages
{
    private static readonly string[] Codes = ["CHN", "KOR", "USA"];
    private static readonly string[] SiteIds = ["site:a", "site:a-b", "site:a.b", "site:ab", "site:b_0"];
    private static readonly string[] MineralIds = ["mineral:nd", "mineral:re", "mineral:dy"];
    private static readonly string[] CompanyIds = ["company:a", "company:0"];
    private static readonly string[] SourceIds = ["source:s", "source:t", "source:u"];

    private static readonly Gen<string> Text = One(
        "plain", "\"", "\"\"", ",", "a,\"b\",c", "line\nbreak", "line\r\nbreak", "a\rb", "two  blanks", "a\tb", "희토류 자석", "稀土",
            "Grün; ß",
        "🧲", "e\u0301", "\uFEFFmark", "=1+1", "'", "a;b", "NaN", "true", new string('x', 5_000) + "\"" + new string('y', 70_000));

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Const((string?)null), Text.Select(text => (string?)text));
    private static readonly Gen<double> Amount = Gen.OneOf(
        One(0, double.Epsilon, 1e15, 0.1, 123_456_789_012_345.6, 1e-7, 123456.789, Math.PI), Gen.Double[0, 1e9]);

    private static readonly Gen<double?> MaybeAmount = Gen.OneOf(Gen.Const((double?)null), Amount.Select(amount => (double?)amount));
    private static readonly Gen<double> Part = Gen.OneOf(One(0, 1, double.Epsilon), Gen.Double[0, 1]);
    private static readonly Gen<double?> MaybePart = Gen.OneOf(Gen.Const((double?)null), Part.Select(part => (double?)part));
    private static readonly Gen<DateOnly?> Begin =
        One<DateOnly?>(null, DateOnly.MinValue, new(1999, 12, 31), new(2024, 2, 29), new(2024, 1, 1));

    private static readonly Gen<DateOnly?> End = One<DateOnly?>(null, new(2024, 3, 1), DateOnly.MaxValue);

    private static readonly Gen<Evidence> Undated =
        from confidence in Part
        from sources in Some(SourceIds, 1)
        from note in MaybeText
        select new Evidence(null, null, confidence, sources, note);

    private static readonly Gen<Evidence> Dated = Gen.Select(Undated, Begin, End, (evidence, since, until) =>
        evidence with { Since = since, Until = until });

    private static readonly Gen<Site> AnySite =
        from texts in Gen.Select(Text, MaybeText)
        from words in Gen.Select(Gen.Enum<Stage>(), Gen.Enum<SiteStatus>(), Gen.Bool)
        from ends in Gen.Select(Begin, End)
        from place in Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180])
        from company in One<string?>(null, "company:a")
        from country in One(Codes)
        from sources in Some(SourceIds, 0)
        select new Site(
            "", texts.Item1, words.Item1, country, company, words.Item3 ? place.Item1 : null, words.Item3 ? null : place.Item2,
            words.Item2, ends.Item1, ends.Item2, words.Item3, sources, texts.Item2);

    private static readonly Gen<Alias> AnyName =
        from entity in One("site:a", "site:b_0", "company:a", "country:KOR", "source:u")
        from text in Text
        from language in One<string?>(null, "ko", "zh-Hant-TW")
        from kind in One<AliasKind?>(null, AliasKind.Former, AliasKind.Abbreviation)
        from sources in Some(SourceIds, 1)
        select new Alias(entity, text, language, kind, sources);

    private static readonly Gen<Measure> AnyMeasure =
        from kind in Gen.Enum<MeasureKind>()
        from lists in Gen.Select(Some(Codes, 0), Some(MineralIds, 0), Gen.Enum<Stage>().HashSet[0, 3])
        from ends in Gen.Select(Begin, End)
        from description in MaybeText
        from issuer in One<string?>(null, "CHN")
        from sources in Some(SourceIds, 0)
        select new Measure("measure:m", kind, issuer, lists.Item1, lists.Item2, [.. lists.Item3], ends.Item1, ends.Item2, description,
            sources);

    private static readonly Gen<Source> AnySource =
        from title in Text
        from texts in Gen.Select(MaybeText, MaybeText)
        from published in Begin
        from length in One(4, 7, 10)
        from kind in One<SourceKind?>(null, SourceKind.News, SourceKind.Official)
        from reliability in One<Reliability?>(null, Reliability.Low)
        let known = PartialDay.Parse(IsoDate.Format(published)?[..length])
        select new Source("", title, texts.Item1, known, texts.Item2, kind, reliability);

    private static readonly Gen<Supply> AnySupply =
        from supplier in One(SiteIds)
        from receiver in One(SiteIds).Where(site => site != supplier)
        from mineral in One(MineralIds)
        from form in MaybeText
        from tonnes in MaybeAmount
        from evidence in Dated
        select new Supply(supplier, receiver, mineral, form, tonnes, evidence);

    private static readonly Gen<Ownership> AnyOwnership =
        from owner in One("company:a", "company:0", "country:CHN", "country:KOR")
        from owned in One("company:0", "site:a", "site:ab")
        from shares in Gen.Select(Part.Where(share => share > 0), MaybePart)
        from ofClass in MaybeText
        from evidence in Dated
        select new Ownership(owner, owned, shares.Item1, evidence)
        {
            Class = ofClass,
            ShareMax = shares.Item2 >= shares.Item1 ? shares.Item2 : null,
        };

    private static readonly Gen<Statistic> AnyStatistic =
        from country in One("CHN", "WLD")
        from mineral in One(MineralIds)
        from measure in Gen.Enum<StatisticMeasure>()
        from year in Gen.Int[1001, 9999]
        from isMean in Gen.Bool
        from amounts in Gen.Select(MaybeAmount, MaybePart)
        from evidence in Undated
        select new Statistic(country, mineral, measure, year, amounts.Item1, amounts.Item2, evidence)
        {
            FromYear = isMean ? year - 1 : null,
        };

    private static readonly Gen<Trade> AnyTrade =
        from ends in Gen.Select(One(Codes), One(Codes), One(MineralIds))
        from hs in One(null, "284690", "280530")
        from year in Gen.Int[1990, 2030]
        from amounts in Gen.Select(MaybeAmount, MaybeAmount, MaybePart)
        from evidence in Undated
        select new Trade(ends.Item1, ends.Item2, ends.Item3, hs, year, amounts.Item1, amounts.Item2, amounts.Item3, evidence);

    private static readonly Gen<Score> AnyScore =
        from country in One(Codes)
        from year in Gen.Int[1990, 2030]
        from value in Gen.OneOf(One(-2.5, 0, 2.5, -double.Epsilon), Gen.Double[-2.5, 2.5])
        from evidence in Undated
        select new Score(country, "indicator:i", year, value, evidence);

    private static readonly Gen<DataPackage> Entities =
        from names in Text.Array[16]
        from texts in MaybeText.Array[8]
        from sources in AnySource.Array[SourceIds.Length]
        from sites in AnySite.Array[SiteIds.Length]
        from measures in AnyMeasure.Array[0, 1]
        from lists in Gen.Select(Some(["284690", "280530", "28"], 0), Some(["magnets", "a,b", "\"q\""], 0), Some(SourceIds, 0))
        from founded in Begin
        select new DataPackage
        {
            Countries = [.. Codes.Select((code, place) => new Country(code, names[place], texts[place]))],
            Alliances = [new("alliance:x", names[3], founded, texts[3], lists.Item3)],
            Minerals = [.. MineralIds.Select((id, place) => new Mineral(
                id, names[4 + place], texts[4], place == 0 ? null : MineralIds[0], texts[5], lists.Item1, lists.Item2, lists.Item3))],
            Companies = [.. CompanyIds.Select((id, place) => new Company(id, names[8 + place], "KOR", place == 0, lists.Item3))],
            Sites = [.. sites.Select((site, place) => site with { Id = SiteIds[place] })],
            Measures = measures,
            Sources = [.. sources.Select((source, place) => source with { Id = SourceIds[place] })],
            Indicators = [new("indicator:i", names[10], texts[6], 2.5, -2.5, lists.Item3)],
        };

    /// <summary>A package, its rows in chance order.</summary>
    public static readonly Gen<DataPackage> Any =
        from entities in Entities
        from supplies in AnySupply.Array[0, 9]
        from ownerships in AnyOwnership.Array[0, 6]
        from holdings in Gen.Select(One(SiteIds), One(MineralIds), MaybeAmount, Dated).Array[0, 6]
        from memberships in Gen.Select(One(Codes), Dated).Array[0, 4]
        from statistics in AnyStatistic.Array[0, 6]
        from trades in AnyTrade.Array[0, 6]
        from names in AnyName.Array[0, 6]
        from scores in AnyScore.Array[0, 6]
        from layers in Gen.Select(One<string[]>(["written"], ["base", "métal mine"]), Gen.Int[0, 1000])
        select RowPackages.Assign(entities with
        {
            Aliases = [.. names.DistinctBy(row => (row.Entity, row.Text))],
            Identifiers = [.. names.DistinctBy(row => row.Text)
                .Select(row => new Identifier(row.Entity, IdentifierScheme.Registry, row.Text, row.Sources))],
            Supplies = Once(supplies),
            Ownerships = Once(ownerships),
            Holdings = Once(holdings.Select(row => new Holding(row.Item1, row.Item2, row.Item3, row.Item4))),
            Capacities = Once(holdings.Select(row => new Capacity(row.Item1, row.Item2, row.Item3, row.Item4))),
            Memberships = Once(memberships.Select(row => new Membership(row.Item1, "alliance:x", row.Item2))),
            Statistics = Once(statistics),
            Trades = Once(trades),
            Scores = Once(scores),
        }, new Random(layers.Item2), layers.Item1);

    private static T[] Once<T>(IEnumerable<T> facts)
        where T : Fact => [.. facts.DistinctBy(fact => fact.Id)];

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(place => of[place]);

    private static Gen<IReadOnlyList<string>> Some(string[] items, int least) =>
        Gen.Shuffle(items).SelectMany(mixed => Gen.Int[least, items.Length].Select(count => (IReadOnlyList<string>)[.. mixed.Take(count)]));
}
