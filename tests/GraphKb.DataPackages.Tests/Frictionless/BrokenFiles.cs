using static GraphKb.DataPackages.Tests.Frictionless.BrokenFile;

namespace GraphKb.DataPackages.Tests.Frictionless;

/// <summary>Every kind of error that <c>check</c> reports in a table.</summary>
internal static class BrokenFiles
{
    /// <summary>Errors that the terms of Table Schema can express.</summary>
    public static IReadOnlyList<BrokenFile> Described { get; } =
    [
        Cell("a required name is blank", "sites", "name", ""),
        Cell("a required reference is blank", "companies", "country", ""),
        Cell("a required number is blank", "scores", "value", ""),
        Cell("a required year is blank", "trades", "year", ""),
        Cell("a fact has no source", "supplies", "sources", ""),
        Cell("an alias has no source", "aliases", "sources", ""),
        Cell("an id is of another kind", "sites", "id", "mine:a"),
        Cell("an id has capital letters", "minerals", "id", "mineral:ND", 2),
        Cell("a country code has two letters", "countries", "code", "KR"),
        Cell("the world is listed as a country", "countries", "code", "WLD"),
        Cell("a stage is not known", "sites", "stage", "MELTING"),
        Cell("a status is in lower case", "sites", "status", "operating"),
        Cell("a kind of source is not known", "sources", "kind", "BLOG", 2),
        Cell("a measure of a statistic is not known", "statistics", "measure", "SALES"),
        Cell("a stage in a list is not known", "measures", "stages", "MINING;MELTING"),
        Cell("tonnes are a word", "capacities", "tonnes", "many"),
        Cell("tonnes have a comma of thousands", "capacities", "tonnes", "1.000.000"),
        Cell("tonnes are negative", "holdings", "tonnes", "-1"),
        Cell("tonnes are over the limit", "trades", "tonnes", "1e16"),
        Cell("a share is a percentage", "ownerships", "share_max", "30"),
        Cell("a confidence is over 1", "memberships", "confidence", "1.5"),
        Cell("a latitude is over 90", "sites", "latitude", "103.5", 2),
        Cell("a longitude is under -180", "sites", "longitude", "-181", 2),
        Cell("a year has two digits", "trades", "year", "23"),
        Cell("the first year of a mean is a day", "statistics", "from_year", "2022-01-01"),
        Cell("a day is in another order", "supplies", "since", "02/01/2020"),
        Cell("a day is not in the calendar", "supplies", "since", "2020-04-31"),
        Cell("a month stands where a day begins", "capacities", "since", "2020-04"),
        Cell("a year stands where a day ends", "capacities", "until", "2024"),
        Cell("a last day is not in the calendar", "sites", "closed", "2030-02-30"),
        Cell("a month of a publication is not in the calendar", "sources", "published", "2024-13", 2),
        Cell("a flag is a word of another language", "companies", "state_owned", "ja"),
        Cell("a customs code became a number", "trades", "hs", "284690.0"),
        Cell("a customs code in a list has letters", "minerals", "hs", "2846;28AB", 2),
        Cell("a language is a word", "aliases", "language", "Korean"),
        Cell("a site supplies one that does not exist", "supplies", "to", "site:z"),
        Cell("a mineral of a fact does not exist", "statistics", "mineral", "mineral:x"),
        Cell("an operator does not exist", "sites", "operator", "company:z"),
        Cell("a parent does not exist", "minerals", "parent", "mineral:x"),
        Cell("an exporter does not exist", "trades", "exporter", "JPN"),
        Cell("an owner is a site", "ownerships", "owner", "site:a"),
        Cell("a source in a list is no id", "supplies", "sources", "source:s;Title"),
        Twice("an id occurs twice", "companies"),
        Twice("a code occurs twice", "countries"),
        Twice("a natural key occurs twice", "capacities"),
        Twice("a natural key with blank parts occurs twice", "supplies", 2),
        Twice("a figure of one source occurs twice", "statistics", 2),
        Twice("a trade occurs twice", "trades"),
        Cell("two entities have one identifier", "identifiers", "value", "Q42"),
        new("a column is not known", "sites", lines => lines[0] = lines[0].Replace("note", "remark", StringComparison.Ordinal)),
        new("a row has a cell too few", "supplies", lines => lines[^1] = lines[^1][..lines[^1].LastIndexOf(',')]),
    ];

    /// <summary>Errors that no term of Table Schema can express: about several columns, several rows, or items of a list.</summary>
    public static IReadOnlyList<BrokenFile> Checked { get; } =
    [
        Cell("a required name is all blanks", "sites", "name", "  "),
        Cell("a source in a list does not exist", "supplies", "sources", "source:z"),
        Cell("a target in a list does not exist", "measures", "targets", "JPN"),
        Cell("a reference to one of several kinds does not exist", "ownerships", "owned", "site:z"),
        Cell("a country that may be the world does not exist", "statistics", "country", "JPN"),
        Cell("an item is in a list twice", "minerals", "critical_for", "lasers;lasers", 2),
        Cell("a first day is after the last", "supplies", "since", "2031-01-01"),
        Cell("a leap day is in another year", "supplies", "since", "2021-02-29"),
        Cell("a site supplies itself", "supplies", "to", "site:a"),
        Cell("a share stands beside its bounds", "ownerships", "share", "0.2"),
        Cell("the least share is over the most", "ownerships", "share_min", "0.4"),
        Cell("a mean begins after it ends", "statistics", "from_year", "2025"),
        Cell("a mineral is its own parent", "minerals", "parent", "mineral:nd", 2),
        Cell("a score is outside its indicator", "scores", "value", "11"),
        Cell("the ends of an indicator are equal", "indicators", "best", "10"),
        Cell("an identifier is not of its scheme", "identifiers", "value", "42"),
        new("a figure of one source occurs twice, with other sources beside it", "statistics", lines => lines.Add(
            lines[^1].Replace("source:s;source:t", "source:s", StringComparison.Ordinal))),
    ];
}
