// Creates scores that indicators give countries. They must not exist yet.
// Parameters: $rows, a list of {from, to, properties}; from and to are ids of entities.
// Columns: written, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.to AS toId, row.properties AS properties
MATCH (from:Entity {id: fromId}), (to:Entity {id: toId})
USING INDEX from:Entity(id)
USING INDEX to:Entity(id)
CREATE (from)-[fact:SCORES]->(to)
SET fact = properties
RETURN count(fact) AS written
