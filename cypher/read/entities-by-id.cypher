// Entities by id, unordered. Unknown ids have no row.
// Parameters: $ids, a list of ids.
// Columns: id, properties.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id IN $ids AND NOT entity:World
RETURN entity.id AS id, properties(entity) AS properties
