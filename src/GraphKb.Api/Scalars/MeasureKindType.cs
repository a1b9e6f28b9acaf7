using GraphKb.Model.Entities;

namespace GraphKb.Api.Scalars;

internal sealed class MeasureKindType() : DescribedEnumType<MeasureKind>("What kind of policy act a measure is.", new()
{
    [MeasureKind.ExportControl] = "Exports of the mineral need a permission of the issuer.",
    [MeasureKind.ExportBan] = "Exports are forbidden, to all countries or to some.",
    [MeasureKind.Licensing] = "Trade or production of the mineral needs a licence.",
    [MeasureKind.Tariff] = "A duty on the mineral when it is traded.",
    [MeasureKind.StockpileRights] = "Rights to a share of a stockpile of the mineral.",
    [MeasureKind.Offtake] = "A contract to buy what will be produced.",
    [MeasureKind.Investment] = "A public investment in capacity for the mineral.",
    [MeasureKind.Subsidy] = "A public grant for work with the mineral.",
    [MeasureKind.Cooperation] = "An agreement between states about the mineral.",
});
