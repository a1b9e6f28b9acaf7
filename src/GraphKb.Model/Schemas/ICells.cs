using GraphKb.Model.Dates;
using GraphKb.Model.Facts;

namespace GraphKb.Model.Schemas;

/// <summary>
/// Reads the cells of one row by the names of their columns. Implemented for a row of a CSV file, a row of SQLite and the properties of
/// a node or relationship, so that <see cref="Table{T}.Create"/> builds a record from any of them. The row is valid: implementations
/// throw an exception of their own if a required cell is blank or a cell cannot be read.
/// </summary>
public interface ICells
{
    /// <summary>A text that is not blank.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The text.</returns>
    string Required(string column);

    /// <summary>A text.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The text, or null if the cell is blank.</returns>
    string? Text(string column);

    /// <summary>A decimal number.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The number, or null if the cell is blank.</returns>
    double? Number(string column);

    /// <summary>A decimal number that is not blank.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The number.</returns>
    double RequiredNumber(string column);

    /// <summary>A whole number that is not blank.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The number.</returns>
    int Whole(string column);

    /// <summary>A whole number.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The number, or null if the cell is blank.</returns>
    int? WholeOrNull(string column);

    /// <summary>True or false.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The value; false if the cell is blank.</returns>
    bool Flag(string column);

    /// <summary>A day.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The day, or null if the cell is blank.</returns>
    DateOnly? Day(string column);

    /// <summary>A day of which perhaps only the month or the year is known; the cell is a text.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The day, or null if the cell is blank.</returns>
    PartialDay? PartialDay(string column) => Text(column) is { } text ? Dates.PartialDay.Parse(text) : null;

    /// <summary>A value of an enum that is not blank.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The value.</returns>
    T Enum<T>(string column)
        where T : struct, Enum;

    /// <summary>A value of an enum.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The value, or null if the cell is blank.</returns>
    T? EnumOrNull<T>(string column)
        where T : struct, Enum;

    /// <summary>A list of texts.</summary>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The items in the order of the cell; empty if the cell is blank.</returns>
    IReadOnlyList<string> List(string column);

    /// <summary>A list of values of an enum.</summary>
    /// <typeparam name="T">An enum of the model.</typeparam>
    /// <param name="column">The name of the column in the data package.</param>
    /// <returns>The values in the order of the cell; empty if the cell is blank.</returns>
    IReadOnlyList<T> EnumList<T>(string column)
        where T : struct, Enum;

    /// <summary>
    /// The evidence of a fact, from its columns since, until, confidence, sources, note and package. In a table without since and until
    /// both are null; a blank confidence is 1.
    /// </summary>
    /// <returns>The evidence. Rows with equal evidence may share one object.</returns>
    Evidence Evidence();
}
