// The number of entities, without the node World.
// Parameters: none.
// Columns: count.
MATCH (entity:Entity)
WHERE NOT entity:World
RETURN count(entity) AS count
