// Removes plain links by both ends and their type.
// Parameters: $rows, a list of {from, type, to}.
// Columns: removed, how many.
UNWIND $rows AS row
WITH row.from AS fromId, row.type AS kind, row.to AS toId
MATCH (from:Entity {id: fromId})-[link]->(to:Entity {id: toId})
USING INDEX from:Entity(id)
WHERE type(link) = kind
DELETE link
RETURN count(link) AS removed
