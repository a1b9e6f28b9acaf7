using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class SourceKindType() : DescribedEnumType<SourceKind>("What kind of document a source is.", new()
{
    [SourceKind.Official] = "An act or a page of a state.",
    [SourceKind.Dataset] = "A table of figures, such as a database of trade.",
    [SourceKind.Report] = "A study, or the review of a year.",
    [SourceKind.Filing] = "What a company files with an exchange or a regulator.",
    [SourceKind.News] = "An article of a newspaper or an agency.",
    [SourceKind.Editorial] = "An opinion or an estimate of the editors of the data.",
});
