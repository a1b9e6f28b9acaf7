// Removes entities without an id, or with one that is no text, which only a hand can have made, and whatever leads to them or from them.
// Parameters: none.
// Columns: removed, how many.
MATCH (entity:Entity)
WHERE NOT COALESCE(entity.id STARTS WITH '', false)
DETACH DELETE entity
RETURN count(entity) AS removed
