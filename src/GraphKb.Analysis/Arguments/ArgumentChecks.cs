using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Arguments;

/// <summary>Checks of the arguments that several questions share.</summary>
public static class ArgumentChecks
{
    private const int LongestSearch = 500;
    private const int MostSearchWords = 32;

    /// <summary>Checks that a mineral exists.</summary>
    /// <param name="tables">The tables to look it up in.</param>
    /// <param name="mineral">The mineral's id.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <exception cref="UserInputException">It does not exist; the sentence suggests the nearest ids.</exception>
    internal static void Mineral(EntityTables tables, string mineral, string argument)
    {
        if (tables.Minerals.Find(mineral) is null)
        {
            throw UnknownId.FromExisting("mineral", mineral, tables.Minerals.Ids, argument);
        }
    }

    /// <summary>Checks that an alliance exists.</summary>
    /// <param name="tables">The tables to look it up in.</param>
    /// <param name="alliance">The alliance's id.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <exception cref="UserInputException">It does not exist; the sentence suggests the nearest ids.</exception>
    internal static void Alliance(EntityTables tables, string alliance, string argument)
    {
        if (tables.Alliances.Find(alliance) < 0)
        {
            throw UnknownId.FromExisting("alliance", alliance, tables.Alliances.All, argument);
        }
    }

    /// <summary>Checks that a country exists, if one is given.</summary>
    /// <param name="tables">The tables to look it up in.</param>
    /// <param name="code">The country's code, or null.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <exception cref="UserInputException">It does not exist; the sentence suggests the nearest ids.</exception>
    internal static void Country(EntityTables tables, string? code, string argument)
    {
        if (code is not null && tables.Countries.Find(code) < 0)
        {
            throw UnknownCountry.Create(code, tables, argument);
        }
    }

    /// <summary>Checks the least confidence of facts that are relied on.</summary>
    /// <param name="minConfidence">The least confidence.</param>
    /// <exception cref="UserInputException">It is not a number from 0 to 1.</exception>
    internal static void MinConfidence(double minConfidence)
    {
        if (!(minConfidence is >= 0 and <= 1))
        {
            throw new UserInputException(
                "minConfidence",
                FormattableString.Invariant($"minConfidence is {minConfidence}; it must be from 0 (rely on every fact) to 1."));
        }
    }

    /// <summary>Checks the length of a list that is not paged.</summary>
    /// <param name="first">The most items to list.</param>
    /// <param name="most">The most items that can be listed.</param>
    /// <exception cref="UserInputException">It is negative or over the most.</exception>
    internal static void First(int first, int most)
    {
        if (first < 0 || first > most)
        {
            throw new UserInputException("first", $"first is {first}; it must be from 0 to {most}.");
        }
    }

    /// <summary>Bounds the cost of a search: a store looks up every word of it.</summary>
    /// <param name="text">The input of the search.</param>
    /// <exception cref="UserInputException">It has more than 500 characters or more than 32 words.</exception>
    public static void SearchLength(string text)
    {
        if (text.Length > LongestSearch)
        {
            throw new UserInputException("text", $"text has {text.Length} letters; at most {LongestSearch} are allowed.");
        }

        var words = SearchText.Normalize(text).Count(letter => letter == ' ') + 1;
        if (words > MostSearchWords)
        {
            throw new UserInputException("text", $"text has {words} words; at most {MostSearchWords} are allowed.");
        }
    }

    /// <summary>Checks that a site exists.</summary>
    /// <param name="tables">The tables to look it up in.</param>
    /// <param name="site">The site's id.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <exception cref="UserInputException">It does not exist; the sentence suggests the nearest ids.</exception>
    internal static void Site(EntityTables tables, string site, string argument)
    {
        if (tables.Sites.Ids.Find(site) < 0)
        {
            throw UnknownId.FromExisting("site", site, tables.Sites.Ids.All, argument);
        }
    }

    /// <summary>Checks hypothetical tonnes: their range is that of tonnes on record.</summary>
    /// <param name="tonnes">Tonnes a year.</param>
    /// <param name="argument">The name of the argument, for the error.</param>
    /// <exception cref="UserInputException">They are negative, over 1e15 or not a number.</exception>
    internal static void Tonnes(double tonnes, string argument)
    {
        if (!(tonnes is >= 0 and <= Quantity.Maximum))
        {
            throw new UserInputException(
                argument, FormattableString.Invariant($"{argument} is {tonnes}; it must be a number of tonnes a year from 0 to 1e15."));
        }
    }

    /// <summary>Checks the part that remains of what a scenario removes or cuts.</summary>
    /// <param name="keep">The part.</param>
    /// <exception cref="UserInputException">It is not a number from 0 to 1.</exception>
    internal static void Keep(double keep)
    {
        if (!(keep is >= 0 and <= 1))
        {
            throw new UserInputException(
                "scenario.keep",
                FormattableString.Invariant($"scenario.keep is {keep}; it must be from 0 (nothing remains) to 1 (nothing is lost)."));
        }
    }

    /// <summary>Checks a headroom, the factor by which supplies may exceed their tonnes.</summary>
    /// <param name="headroom">The factor; null means no limit.</param>
    /// <remarks>However large the factor is, flows are limited by what the consumers take in.</remarks>
    /// <exception cref="UserInputException">It is negative or not a finite number.</exception>
    internal static void Headroom(double? headroom)
    {
        if (headroom is { } factor && !(factor >= 0 && double.IsFinite(factor)))
        {
            throw new UserInputException(
                "headroom",
                FormattableString.Invariant($"headroom is {factor}; it must be a number from 0 up (1 = what flows today), ")
                + "or null for any amount.");
        }
    }
}
