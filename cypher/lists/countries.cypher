// All countries, in the order of ids, those after an id, at most so many.
// Parameters: $after, an id or null; $first, a number.
// Columns: properties.
MATCH (entity:Country)
WHERE ($after IS NULL OR entity.id > $after)
RETURN properties(entity) AS properties
ORDER BY entity.id
LIMIT $first
