// Deletes entities with all their relationships.
// Parameters: $ids, a list of ids.
// Columns: removed, the number of nodes.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id IN $ids
DETACH DELETE entity
RETURN count(entity) AS removed
