using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class AliasKindType() : DescribedEnumType<AliasKind>("What kind of other name an alias is.", new()
{
    [AliasKind.Former] = "A name that the entity had before.",
    [AliasKind.Local] = "Its name in another language or script.",
    [AliasKind.Abbreviation] = "A short form, such as initials.",
});
