using System.Globalization;
using System.Text;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests.Requests.Heavy;

/// <summary>Arguments at random, mostly those that ask for much: pages of 500, days and selectors that differ each time.</summary>
internal sealed class HeavyArguments(Random random)
{
    private static readonly string[] Minerals =
        ["rare-earths", "rare-earths", "copper", "lithium", "nickel", "cobalt", "graphite", "tungsten", "gallium", "silicon"];

    private static readonly string[] Selectors =
    [
        "{}", "{}", "{ countries: [\"CHN\"] }", "{ controlledBy: [\"CHN\"] }", "{ stages: [REFINING] }", "{ stages: [MINING, RECYCLING] }",
        "{ not: { countries: [\"KOR\"] } }", "{ controlledBy: [\"USA\", \"AUS\"], control: OWNERSHIP }", "{ alliances: [\"alliance:g7\"] }",
        "{ countries: [\"KOR\"] }", "{ countries: [\"JPN\"] }", "{ stages: [REFINING, PROCESSING, MANUFACTURING, CONSUMPTION] }",
    ];

    private static readonly string[] Scenarios =
    [
        "{ remove: [{ countries: [\"CHN\"] }] }", "{ remove: [{ stages: [REFINING] }], keep: 0.5 }", "{ block: [{ from: \"CHN\" }] }",
        "{ remove: [{ controlledBy: [\"CHN\"] }] }", "{}",
    ];

    /// <summary>Adds arguments to the text of a field.</summary>
    public void Add(StringBuilder text, GraphQLFieldDefinition field)
    {
        var arguments = new List<string>();
        foreach (var argument in field.Arguments?.Items ?? [])
        {
            var name = argument.Name.StringValue;
            if (argument.Type is GraphQLNonNullType || random.Next(10) < GetFrequency(name))
            {
                if (GetValue(name) is { } value)
                {
                    arguments.Add($"{name}: {value}");
                }
            }
        }

        if (arguments.Count > 0)
        {
            text.Append('(').AppendJoin(", ", arguments).Append(')');
        }
    }

    private static int GetFrequency(string name) => name switch
    {
        "first" => 9,
        "maxHops" or "from" or "to" or "of" or "by" or "headroom" => 5,
        "asOf" or "minConfidence" => 2,
        _ => 1,
    };

    // Null for an argument that is left out, such as a cursor.
    private string? GetValue(string name) => name switch
    {
        "first" => "500",
        "mineral" or "parent" => $"\"mineral:{Pick(Minerals)}\"",
        "asOf" => $"\"20{random.Next(20, 27)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}\"",
        "minConfidence" or "threshold" => (random.Next(0, 60) / 100.0).ToString(CultureInfo.InvariantCulture),
        "headroom" => (1 + (random.Next(200) / 100.0)).ToString(CultureInfo.InvariantCulture),
        "maxHops" => $"{random.Next(6, 13)}",
        "of" or "from" or "to" or "where" => Pick(Selectors),
        "through" or "avoid" => $"[{Pick(Selectors)}, {Pick(Selectors)}]",
        "scenario" => Pick(Scenarios),
        "by" => Pick(["SITE", "COUNTRY", "COMPANY", "CONTROLLER"]),
        "text" => Pick(["\"a\"", "\"c\"", "\"s\"", "\"mine\"", "\"site co\""]),
        "measure" => Pick(["PRODUCTION", "RESERVES"]),
        "year" => $"{random.Next(2015, 2026)}",
        "alliance" or "within" => Pick(["\"alliance:g7\"", "\"alliance:european-union\""]),
        "code" => Pick(["\"CHN\"", "\"USA\"", "\"AUS\"", "\"KOR\""]),
        "direct" or "ever" => "true",
        "orderBy" => null,
        "ids" => $"[{string.Join(", ", Enumerable.Repeat("\"country:CHN\", \"mineral:copper\"", 250))}]",
        "id" => Pick(["\"country:CHN\"", "\"mineral:copper\"", "\"alliance:g7\""]),
        _ => null,
    };

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
