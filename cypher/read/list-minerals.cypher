// A page of the minerals, all or the direct children of one, of a list or not, in the order of ids; the store reads the last rows
// with DESC.
// Parameters: $parent, a mineral's id or null; $critical, a list of ids or null; $after and $before, ids or texts before and after those
//   of the kind; $first, a number.
// Columns: properties.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id > $after AND entity.id < $before AND entity:Mineral
  AND ($parent IS NULL OR entity.parent = $parent)
  AND ($critical IS NULL OR entity.id IN $critical)
WITH entity
ORDER BY entity.id ASC
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
