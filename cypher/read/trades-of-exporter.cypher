// The exports of countries, on any date, unordered.
// Parameters: $ids, a list of entity ids.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:EXPORTS_TO]->(to:Entity)
USING INDEX from:Entity(id)
WHERE from.id IN $ids
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
