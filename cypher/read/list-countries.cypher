// A page of all countries, in the order of ids.
// Parameters: $after, an id or null; $first, a number.
// Columns: properties.
MATCH (entity:Country)
WHERE ($after IS NULL OR entity.id > $after)
RETURN properties(entity) AS properties
ORDER BY entity.id
LIMIT $first
