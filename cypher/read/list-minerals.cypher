// A page of the minerals, all or the direct children of one, of a list or not, in the order of ids; the store reads the last rows
// with DESC.
// Parameters: $parent, a mineral's id or null; $critical, a list of ids or null; $after and $before, ids or null; $first, a number.
// Columns: properties.
MATCH (entity:Mineral)
WHERE ($parent IS NULL OR entity.parent = $parent)
  AND ($critical IS NULL OR entity.id IN $critical)
  AND ($after IS NULL OR entity.id > $after) AND ($before IS NULL OR entity.id < $before)
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
LIMIT $first
