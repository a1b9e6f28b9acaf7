// A page of all alliances, in the order of ids; the store reads the last rows with DESC.
// Parameters: $after and $before, ids or null; $first, a number.
// Columns: properties.
MATCH (entity:Alliance)
WHERE ($after IS NULL OR entity.id > $after) AND ($before IS NULL OR entity.id < $before)
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
LIMIT $first
