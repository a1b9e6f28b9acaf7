// How many entities are there, what stands for the world aside.
// Parameters: none.
// Columns: count.
MATCH (entity:Entity)
WHERE NOT entity:World
RETURN count(entity) AS count
