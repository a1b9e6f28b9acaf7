using GraphKb.DataPackages.Format;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;

namespace GraphKb.DataPackages.Reading;

/// <summary>Typed reading of a file's columns: each finds its column once and then answers by row.</summary>
internal sealed class RowValues(TableRows rows, StringPool names, CellLists lists)
{
    public int Count => rows.Count;

    /// <summary>A text, or null.</summary>
    public Func<int, string?> Text(string column)
    {
        var place = rows.Table.Place(column);
        return rows.Table.Columns[place].Store == CellStore.Text
            ? row => rows.Text(place, row)
            : row => rows.Whole(place, row) is >= 0 and var name ? names[name] : null;
    }

    /// <summary>A text that is there.</summary>
    public Func<int, string> Need(string column)
    {
        var text = Text(column);
        return row => text(row) ?? throw new InvalidOperationException("A checked row lacks a required cell.");
    }

    public Func<int, double?> Number(string column)
    {
        var place = rows.Table.Place(column);
        return row => rows.Real(place, row) is var number && double.IsNaN(number) ? null : number;
    }

    public Func<int, DateOnly?> Day(string column)
    {
        var place = rows.Table.Place(column);
        return row => rows.Whole(place, row) is >= 0 and var day ? DateOnly.FromDayNumber(day) : null;
    }

    public Func<int, int> Year()
    {
        var place = rows.Table.Place("year");
        return row => rows.Whole(place, row);
    }

    public Func<int, bool> Flag(string column)
    {
        var place = rows.Table.Place(column);
        return row => rows.Whole(place, row) == 1;
    }

    public Func<int, T?> Word<T>(string column)
        where T : struct, Enum
    {
        var place = rows.Table.Place(column);
        T[] values = [.. rows.Table.Columns[place].Words.Select(word => EnumNames.Find<T>(word)!.Value)];
        return row => rows.Whole(place, row) is >= 0 and var word ? values[word] : null;
    }

    /// <summary>A list; none for a blank. Equal lists are the same object.</summary>
    public Func<int, IReadOnlyList<string>> List(string column)
    {
        var place = rows.Table.Place(column);
        return row => lists.Items(rows.Whole(place, row));
    }

    /// <summary>A fact's evidence, with dates where the file has them. Equal evidence of near rows is the same object.</summary>
    public Func<int, Evidence> Evidence()
    {
        var isDated = rows.Table.Place("since") >= 0;
        Func<int, DateOnly?> none = _ => null;
        var (since, until) = isDated ? (Day("since"), Day("until")) : (none, none);
        var (confidence, sources, note) = (Number("confidence"), List("sources"), Text("note"));
        var recent = new Evidence?[1 << 10];
        return row =>
        {
            var made = new Evidence(since(row), until(row), confidence(row) ?? 1, sources(row), note(row));
            ref var place = ref recent[made.GetHashCode() & (recent.Length - 1)];
            return place == made ? place : place = made;
        };
    }
}
