// Holdings by site, on whatever date they hold.
// Parameters: $ids, a list of ids.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:HOLDS]->(to:Entity)
USING INDEX from:Entity(id)
WHERE from.id IN $ids
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
