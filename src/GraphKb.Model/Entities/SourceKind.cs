namespace GraphKb.Model.Entities;

/// <summary>The kind of a document. The numbers are stored: they only grow.</summary>
public enum SourceKind
{
    /// <summary>An act or page of a state.</summary>
    Official = 0,

    /// <summary>A table of figures.</summary>
    Dataset = 1,

    /// <summary>A study or a yearly review.</summary>
    Report = 2,

    /// <summary>What a company files with an exchange or regulator.</summary>
    Filing = 3,

    /// <summary>An article of a newspaper or agency.</summary>
    News = 4,

    /// <summary>An opinion or an estimate of the editors.</summary>
    Editorial = 5,
}
