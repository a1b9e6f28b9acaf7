namespace ScalePackages.Sampling;

/// <summary>The 60 countries of a package: five real ones and 55 that are made up, X00 to X54.</summary>
internal static class Countries
{
    /// <summary>The index of China, which gets more companies, sites and refineries than any other country.</summary>
    public const int China = 0;

    private static readonly string[] AllCodes =
        ["CHN", "KOR", "JPN", "USA", "AUS", .. Enumerable.Range(0, 55).Select(number => $"X{number:00}")];

    /// <summary>The code of each country, by country index.</summary>
    public static ReadOnlySpan<string> Codes => AllCodes;
}
