// Deletes entities whose id is missing or not a text, with all their relationships. GraphKb never writes such entities.
// Parameters: none.
// Columns: removed, the number of nodes.
MATCH (entity:Entity)
WHERE NOT COALESCE(entity.id STARTS WITH '', false)
DETACH DELETE entity
RETURN count(entity) AS removed
