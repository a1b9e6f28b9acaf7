using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Tables;

namespace GraphKb.Analysis.Arguments;

/// <summary>Checks of what a caller asks, each with a sentence that says what would be right.</summary>
public static class ArgumentChecks
{
    private const int LongestSearch = 500;
    private const int MostSearchWords = 32;

    /// <summary>Checks that a mineral exists.</summary>
    /// <param name="tables">What exists.</param>
    /// <param name="mineral">The mineral's id.</param>
    /// <param name="argument">The argument it came in.</param>
    /// <exception cref="UserInputException">It does not; names the nearest ones.</exception>
    public static void Mineral(EntityTables tables, string mineral, string argument)
    {
        if (tables.Minerals.Find(mineral) is null)
        {
            throw new UserInputException(argument, $"There is no mineral \"{mineral}\"{DidYouMean.Tail(DidYouMean.Find(mineral, tables.Minerals.Ids))}.");
        }
    }

    /// <summary>Checks that an alliance exists.</summary>
    /// <param name="tables">What exists.</param>
    /// <param name="alliance">The alliance's id.</param>
    /// <param name="argument">The argument it came in.</param>
    /// <exception cref="UserInputException">It does not; names the nearest ones.</exception>
    public static void Alliance(EntityTables tables, string alliance, string argument)
    {
        if (tables.Alliances.Find(alliance) < 0)
        {
            throw new UserInputException(argument, $"There is no alliance \"{alliance}\"{DidYouMean.Tail(DidYouMean.Find(alliance, tables.Alliances.All))}.");
        }
    }

    /// <summary>Checks that a country exists.</summary>
    /// <param name="tables">What exists.</param>
    /// <param name="code">The country's code, or null.</param>
    /// <param name="argument">The argument it came in.</param>
    /// <exception cref="UserInputException">It does not; names the nearest ones.</exception>
    public static void Country(EntityTables tables, string? code, string argument)
    {
        if (code is not null && tables.Countries.Find(code) < 0)
        {
            throw new UserInputException(argument, $"There is no country code \"{code}\"{DidYouMean.Tail(DidYouMean.Find(code, tables.Countries.All))}.");
        }
    }

    /// <summary>Checks that a search is of a bearable size: a store looks up every word of it.</summary>
    /// <param name="text">What is searched for.</param>
    /// <exception cref="UserInputException">It has over 500 letters or over 32 words.</exception>
    public static void SearchLength(string text)
    {
        if (text.Length > LongestSearch)
        {
            throw new UserInputException("text", $"text has {text.Length} letters; at most {LongestSearch} are allowed.");
        }

        var words = SearchText.Of(text).Count(letter => letter == ' ') + 1;
        if (words > MostSearchWords)
        {
            throw new UserInputException("text", $"text has {words} words; at most {MostSearchWords} are allowed.");
        }
    }

    /// <summary>Checks how far supplies may be stretched.</summary>
    /// <param name="headroom">A factor, or null for any amount.</param>
    /// <exception cref="UserInputException">It is negative or not a finite number.</exception>
    public static void Headroom(double? headroom)
    {
        if (headroom is { } factor && !(factor >= 0 && double.IsFinite(factor)))
        {
            throw new UserInputException(
                "headroom", FormattableString.Invariant($"headroom is {factor}; it must be a number from 0 up (1 = what flows today), or null for any amount."));
        }
    }
}
