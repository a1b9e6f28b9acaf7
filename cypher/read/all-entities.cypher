// All entities and the node World, unordered.
// Parameters: none.
// Columns: labels, properties.
MATCH (entity:Entity)
RETURN labels(entity) AS labels, properties(entity) AS properties
