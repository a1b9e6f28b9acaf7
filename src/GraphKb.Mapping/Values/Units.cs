using System.Collections.Frozen;
using GraphKb.Analysis.Search;

namespace GraphKb.Mapping.Values;

/// <summary>Units of what columns contain: tonnes, US dollars and shares. A unit for a year is the unit.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, double> Factors = new (double Factor, string Names)[]
    {
        (1, "t;tonne;tonnes;metric ton;metric tons;mt metric;metr. t;tpa;t/a;t/y;t/yr;tpy;tonnes per annum;tonnes per year;"
            + "metric tons per year;"
            + "tonnes (metric);tonnes (metal content);tonnes (metal);metric dry tons;dmt;1;usd;us$;dollars"),
        (1e3, "kt;ktpa;kt/a;kt/y;kt/yr;ttpa;thousand tonnes;thousand metric tons;thousand metric dry tons;thousand tonnes per annum;"
            + "thousand tonnes per year;thousand t;thousand usd;thousand us$;1000 t;1000 usd;thousand dollars"),
        (1e6, "million tonnes;million metric tons;million t;mtpa;mt/a;mt/y;mt/yr;million tonnes per annum;million tonnes per year;mmt;"
            + "million usd;million us$;million dollars"),
        (1e-3, "kg;kilogram;kilograms;kilogrammes;kg/a;kg/y;kgpa;kilograms (metal content);kilograms per year"),
        (1e-6, "g;gram;grams"),
        (0.45359237e-3, "lb;lbs;pound;pounds"),
        (0.45359237, "thousand pounds;klb;thousand lb"),
        (453.59237, "million pounds;mlb;mlbs;million lb"),
        (0.90718474, "short ton;short tons;st"),
        (1.0160469088, "long ton;long tons"),
        (31.1034768e-6, "oz;troy ounce;troy ounces;ounces"),
        (0.01, "%;percent;per cent;pct"),
    }.SelectMany(unit => unit.Names.Split(';').Select(name => (Name: Normalize(name), unit.Factor)))
        .ToFrozenDictionary(unit => unit.Name, unit => unit.Factor, StringComparer.Ordinal);

    /// <summary>What a number of the unit is multiplied with; null if it is not known. Mt alone is not: it has two meanings.</summary>
    public static double? Find(string unit) => Factors.TryGetValue(Normalize(unit), out var factor) ? factor : null;

    // Signs alone, such as %, have no words.
    private static string Normalize(string unit) => SearchText.Normalize(unit) is { Length: > 0 } words ? words : unit.Trim();
}
