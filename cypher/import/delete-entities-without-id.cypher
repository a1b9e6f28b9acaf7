// Deletes some of the entities whose id is missing or not a text, with all their relationships. GraphKb never writes such entities.
// Parameters: $limit, how many at most.
// Columns: removed, the number of nodes.
MATCH (entity:Entity)
WHERE NOT COALESCE(entity.id STARTS WITH '', false)
WITH entity LIMIT $limit
DETACH DELETE entity
RETURN count(entity) AS removed
