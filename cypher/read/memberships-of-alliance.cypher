// The memberships in alliances, on any date, unordered.
// Parameters: $ids, a list of entity ids.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:MEMBER_OF]->(to:Entity)
USING INDEX to:Entity(id)
WHERE to.id IN $ids
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
