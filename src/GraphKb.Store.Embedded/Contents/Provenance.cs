namespace GraphKb.Store.Embedded.Contents;

/// <summary>Where a row comes from: confidence, sources and note. Rows share theirs, for there are few different ones.</summary>
internal sealed record Provenance(double Confidence, IReadOnlyList<string> Sources, string? Note);
