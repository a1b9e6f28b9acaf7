// Supplies in force on a day with a single source and a confidence below 0.8: candidates for more research.
// Parameters: $asOf, a day.
// Columns: from, to, mineral, tonnes, confidence, source.
/* Paste these lines into Neo4j Browser first:
:param asOf => '2026-11-23'
*/
MATCH (from:Site)-[supply:SUPPLIES]->(to:Site)
WHERE SIZE(supply.sources) = 1 AND supply.confidence < 0.8
  AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
WITH from, supply, to, HEAD(supply.sources) AS id
MATCH (source:Entity {id: id})
RETURN from.name AS from, to.name AS to, supply.mineral AS mineral, supply.tonnes AS tonnes,
  supply.confidence AS confidence, source.title AS source
ORDER BY confidence, from, to
