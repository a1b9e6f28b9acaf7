// All memberships of countries in alliances, unordered.
// Parameters: none.
// Columns: type, from, to, properties.
MATCH (from:Entity)-[fact:MEMBER_OF]->(to:Entity)
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
