// Deletes supplies. The store puts the type of other facts in place of SUPPLIES.
// Parameters: $rows, a list of {from, id}: the id of the start entity and the id of the fact.
// Columns: removed, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.id AS factId
MATCH (from:Entity {id: fromId})-[fact:SUPPLIES {id: factId}]->()
USING INDEX from:Entity(id)
DELETE fact
RETURN count(fact) AS removed
