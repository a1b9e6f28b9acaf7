// A page of the sources, all or those of some kinds, in the order of ids; the store reads the last rows with DESC.
// Parameters: $kinds, a list or null; $after and $before, ids or null; $first, a number.
// Columns: properties.
MATCH (entity:Source)
WHERE ($kinds IS NULL OR entity.kind IN $kinds)
  AND ($after IS NULL OR entity.id > $after) AND ($before IS NULL OR entity.id < $before)
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
LIMIT $first
