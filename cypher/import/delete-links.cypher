// Deletes plain links.
// Parameters: $rows, a list of {from, type, to}: the ids of both entities and the type of the relationship.
// Columns: removed, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.type AS kind, row.to AS toId
MATCH (from:Entity {id: fromId})-[link]->(to:Entity {id: toId})
USING INDEX from:Entity(id)
WHERE type(link) = kind
DELETE link
RETURN count(link) AS removed
