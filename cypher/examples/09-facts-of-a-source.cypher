// What rests on a source: the entities that name it, and the facts that name it and are in force on a day.
// Parameters: $source, an id; $asOf, a day.
// Columns: what, an id; from and to, names; confidence; note.
/* Paste these lines into Neo4j Browser first:
:param source => 'source:usgs-mcs2025'
:param asOf => '2026-11-23'
*/
MATCH (:Entity {id: $source})-[:EVIDENCES]->(entity:Entity)
RETURN entity.id AS what, entity.name AS from, null AS to, null AS confidence, entity.note AS note
UNION ALL
MATCH (from:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|MEMBER_OF|REPORTS|EXPORTS_TO|SCORES]->(to:Entity)
WHERE $source IN fact.sources
  AND (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
RETURN fact.id AS what, COALESCE(from.name, from.id) AS from, to.name AS to, fact.confidence AS confidence, fact.note AS note
