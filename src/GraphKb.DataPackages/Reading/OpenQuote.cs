namespace GraphKb.DataPackages.Reading;

/// <summary>Finds a quote that is not closed at the end of a record.</summary>
internal static class OpenQuote
{
    /// <summary>The cell, from 0, whose quote is still open at the end of a record; or -1.</summary>
    public static int FindCell(ReadOnlySpan<char> record, char separator)
    {
        var cell = 0;
        var isOpen = false;
        var before = separator;
        foreach (var letter in record)
        {
            if (isOpen)
            {
                isOpen = letter != '"';
            }
            else if (letter == '"')
            {
                // At the beginning of a cell, or the second of a doubled quote, which continues the quoted cell.
                isOpen = before == separator || before == '"';
            }
            else if (letter == separator)
            {
                cell++;
            }

            before = letter;
        }

        return isOpen ? cell : -1;
    }
}
