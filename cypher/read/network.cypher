// The supplies of several minerals that are valid on a day, unordered. Whether their sites take part is checked later.
// Parameters: $minerals, the closure of a mineral, a list of ids; $asOf, a day such as "2026-11-23".
// Columns: from, to, id, mineral, form, tonnes, confidence.
MATCH (from:Site)-[supply:SUPPLIES]->(to:Site)
WHERE supply.mineral IN $minerals
  AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
RETURN from.id AS from, to.id AS to, supply.id AS id, supply.mineral AS mineral, supply.form AS form, supply.tonnes AS tonnes,
  supply.confidence AS confidence
