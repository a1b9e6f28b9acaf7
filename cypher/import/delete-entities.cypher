// Deletes some entities, with the relationships that they may still have.
// Parameters: $ids, a list of ids; $limit, how many entities at most.
// Columns: removed, the number of nodes.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id IN $ids
WITH entity LIMIT $limit
DETACH DELETE entity
RETURN count(entity) AS removed
