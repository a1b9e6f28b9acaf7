// The number of sources, all or those of some kinds.
// Parameters: $kinds, a list or null.
// Columns: count.
MATCH (entity:Source)
WHERE ($kinds IS NULL OR entity.kind IN $kinds)
RETURN count(entity) AS count
