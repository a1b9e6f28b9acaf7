// A page of the sources, all or those of some kinds, in the order of ids; the store reads the last rows with DESC.
// Parameters: $kinds, a list or null; $after and $before, ids or texts before and after those of the kind; $first, a number.
// Columns: properties.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id > $after AND entity.id < $before AND entity:Source
  AND ($kinds IS NULL OR entity.kind IN $kinds)
WITH entity
ORDER BY entity.id ASC
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
