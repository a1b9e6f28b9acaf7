using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class IdentifierSchemeType() : DescribedEnumType<IdentifierScheme>(
    "The public list, or the authority, that gives an identifier.", new()
    {
        [IdentifierScheme.Lei] = "The Legal Entity Identifier of ISO 17442.",
        [IdentifierScheme.Wikidata] = "An item of Wikidata: Q and a number.",
        [IdentifierScheme.Gem] = "An id of a tracker of Global Energy Monitor.",
        [IdentifierScheme.Permid] = "A PermID of an organisation: a number.",
        [IdentifierScheme.Registry] = "An official register of companies or mines.",
    });
