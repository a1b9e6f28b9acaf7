// Links sites to the companies that operate them.
// Parameters: $rows, a list of {from, to}, ids of entities.
// Columns: written, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.to AS toId
MATCH (from:Entity {id: fromId}), (to:Entity {id: toId})
USING INDEX from:Entity(id)
USING INDEX to:Entity(id)
CREATE (from)-[link:OPERATED_BY]->(to)
RETURN count(link) AS written
