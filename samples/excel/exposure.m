// How much of Korea's rare earths has passed refining that China controls, year by year? And which supplies reach Korea?
//
// Excel: Data, Get Data, From Other Sources, Blank Query, Advanced Editor: paste all of this, then choose Exposure or Supplies in the
// preview by clicking "Record", and close. Excel asks for the kind of access to the server once: Anonymous.
let
    Url = "http://127.0.0.1:5080/graphql",

    // Answers a query, or shows the first error of the server.
    Ask = (query as text, variables as record) as record =>
        let
            Body = Json.FromValue([query = query, variables = variables]),
            Answer = Json.Document(Web.Contents(Url, [
                Headers = [#"Content-Type" = "application/json", Accept = "application/graphql-response+json, application/json"],
                Content = Body,
                ManualStatusHandling = {400}
            ]))
        in
            if Record.HasFields(Answer, "errors") then error Answer[errors]{0}[message] else Answer[data],

    ExposureQuery = "query ($asOf: Date) {
      exposure(mineral: ""mineral:rare-earths"", of: { countries: [""KOR""] }, asOf: $asOf,
               to: { stages: [REFINING], controlledBy: [""CHN""] }) { asOf atLeast atMost tonnes unknownSupplies }
    }",
    Years = List.Transform({2020..2025}, each Ask(ExposureQuery, [asOf = Text.From(_) & "-12-31"])[exposure]),
    Exposure = Table.TransformColumnTypes(
        Table.FromRecords(Years, {"asOf", "atLeast", "atMost", "tonnes", "unknownSupplies"}),
        {{"asOf", type date}, {"atLeast", Percentage.Type}, {"atMost", Percentage.Type}, {"tonnes", type number},
         {"unknownSupplies", Int64.Type}}),

    SuppliesQuery = "query ($after: String) {
      supplies(where: { mineral: ""mineral:rare-earths"", countries: [""KOR""], asOf: ""2026-11-24"" }, first: 10, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id tonnes confidence form mineral { name } from { name country { code } } to { name country { code } } }
      }
    }",

    // A page after the other, until there is none.
    Pages = List.Generate(
        () => Ask(SuppliesQuery, [after = null])[supplies],
        each _ <> null,
        each if _[pageInfo][hasNextPage] then Ask(SuppliesQuery, [after = _[pageInfo][endCursor]])[supplies] else null),

    // [from] is a field here, and no keyword. A null stays a blank cell: it is unknown, and not zero.
    Rows = List.Transform(List.Combine(List.Transform(Pages, each _[nodes])), each [
        id = _[id],
        seller = _[from][name], #"seller country" = _[from][country][code],
        buyer = _[to][name], #"buyer country" = _[to][country][code],
        mineral = _[mineral][name], form = _[form], tonnes = _[tonnes], confidence = _[confidence]
    ]),
    Supplies = Table.FromRecords(Rows)
in
    [Exposure = Exposure, Supplies = Supplies]
