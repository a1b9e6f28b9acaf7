// All facts that cite a source. Replace the id.
// Parameters: none.
// Columns: fact, from, to, since, confidence, note.
MATCH (from:Entity)-[fact]->(to:Entity)
WHERE 'source:usgs-mcs2025' IN fact.sources
RETURN fact.id AS fact, COALESCE(from.name, from.id) AS from, to.name AS to, fact.since AS since,
  fact.confidence AS confidence, fact.note AS note
ORDER BY fact
