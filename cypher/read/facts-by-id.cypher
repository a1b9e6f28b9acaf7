// Facts by the entity at which they start and their id; the store reads other facts by their type.
// Parameters: $rows, a list of {from, id}.
// Columns: type, from, to, properties.
UNWIND $rows AS row
WITH row.from AS fromId, row.id AS factId
MATCH (from:Entity {id: fromId})-[fact:SUPPLIES {id: factId}]->(to:Entity)
USING INDEX from:Entity(id)
RETURN type(fact) AS type, from.id AS from, to.id AS to, properties(fact) AS properties
