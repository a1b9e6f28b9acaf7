// Supplies by the site they leave and their id.
// Parameters: $rows, a list of {from, id}.
// Columns: from, to, properties.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})-[fact:SUPPLIES {id: row.id}]->(to:Entity)
RETURN from.id AS from, to.id AS to, properties(fact) AS properties
