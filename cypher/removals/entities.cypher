// Removes entities, and whatever still leads to them or from them.
// Parameters: $ids, a list of ids.
// Columns: removed, how many.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id IN $ids
DETACH DELETE entity
RETURN count(entity) AS removed
