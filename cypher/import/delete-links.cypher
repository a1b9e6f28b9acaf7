// Deletes plain links, in either direction. The store puts their type in place of SUPPLIES.
// Parameters: $rows, a list of {from, to}, ids of entities.
// Columns: removed, the number of relationships.
UNWIND $rows AS row
WITH row.from AS fromId, row.to AS toId
MATCH (from:Entity {id: fromId})-[link:SUPPLIES]-(to:Entity {id: toId})
USING INDEX from:Entity(id)
DELETE link
RETURN count(link) AS removed
