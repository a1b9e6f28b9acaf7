// Supplies by the site at which they start and their fact id.
// Parameters: $rows, a list of {from, id}.
// Columns: from, to, properties.
UNWIND $rows AS row
WITH row.from AS fromId, row.id AS factId
MATCH (from:Entity {id: fromId})-[fact:SUPPLIES {id: factId}]->(to:Entity)
USING INDEX from:Entity(id)
RETURN from.id AS from, to.id AS to, properties(fact) AS properties
