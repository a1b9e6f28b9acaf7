// The supplies that end at sites, on any date, unordered.
// Parameters: $ids, a list of entity ids.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:SUPPLIES]->(to:Entity)
USING INDEX to:Entity(id)
WHERE to.id IN $ids
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
