// Deletes facts.
// Parameters: $rows, a list of {from, type, id}: the id of the start entity, the type of the relationship, the id of the fact.
// Columns: removed, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.type AS kind, row.id AS factId
MATCH (from:Entity {id: fromId})-[fact {id: factId}]->()
USING INDEX from:Entity(id)
WHERE type(fact) = kind
DELETE fact
RETURN count(fact) AS removed
