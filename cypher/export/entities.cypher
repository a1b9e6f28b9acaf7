// All entities, and what stands for the world, in no order.
// Parameters: none.
// Columns: labels, properties.
MATCH (entity:Entity)
RETURN labels(entity) AS labels, properties(entity) AS properties
