// Links sources to the entities that name them.
// Parameters: $rows, a list of {from, to}, ids of entities: from is the entity, to the source.
// Columns: written, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.to AS toId
MATCH (from:Entity {id: fromId}), (to:Entity {id: toId})
USING INDEX from:Entity(id)
USING INDEX to:Entity(id)
CREATE (to)-[link:EVIDENCES]->(from)
RETURN count(link) AS written
