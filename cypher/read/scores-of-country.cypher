// The scores of countries, of any indicator and year, unordered.
// Parameters: $ids, a list of entity ids.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:SCORES]->(to:Entity)
USING INDEX from:Entity(id)
WHERE from.id IN $ids
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
