using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Rows;

/// <summary>How the cells of a column are stored while a package is read and checked.</summary>
internal enum ColumnStorage
{
    /// <summary>An int: a name in the <see cref="StringPool"/>, a list, the number of an enum value, a day, a year, a flag.</summary>
    Whole,

    /// <summary>A double.</summary>
    Real,

    /// <summary>A text that hardly repeats.</summary>
    Text,
}

/// <summary>Chooses the storage of columns.</summary>
internal static class ColumnStorages
{
    /// <summary>Texts of a natural key are stored as names, so that keys are compared as numbers.</summary>
    public static ColumnStorage Get(Column column) => column.Kind switch
    {
        ColumnKind.Number => ColumnStorage.Real,
        ColumnKind.Text when !column.IsKey => ColumnStorage.Text,
        _ => ColumnStorage.Whole,
    };
}
