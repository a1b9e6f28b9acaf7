// Removes facts by the entity they leave, their type and their id.
// Parameters: $rows, a list of {from, type, id}.
// Columns: removed, how many.
UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[fact {id: row.id}]->()
WHERE type(fact) = row.type
DELETE fact
RETURN count(fact) AS removed
