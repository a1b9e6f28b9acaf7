// Removes facts by the entity they leave, their type and their id.
// Parameters: $rows, a list of {from, type, id}.
// Columns: removed, how many.
UNWIND $rows AS row
WITH row.from AS fromId, row.type AS kind, row.id AS factId
MATCH (from:Entity {id: fromId})-[fact {id: factId}]->()
USING INDEX from:Entity(id)
WHERE type(fact) = kind
DELETE fact
RETURN count(fact) AS removed
