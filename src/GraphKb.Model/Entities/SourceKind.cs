namespace GraphKb.Model.Entities;

/// <summary>The kind of a document. The numbers are stored: they only grow.</summary>
public enum SourceKind
{
    /// <summary>An act or page of a state.</summary>
    Official = 0,

    /// <summary>A table of figures.</summary>
    Dataset = 1,

    /// <summary>A study.</summary>
    Report = 2,

    /// <summary>What a company files with an exchange or regulator.</summary>
    Filing = 3,

    /// <summary>A news item.</summary>
    News = 4,

    /// <summary>An opinion.</summary>
    Editorial = 5,
}
