// The number of minerals, all or the direct children of one, of a list or not.
// Parameters: $parent, a mineral's id or null; $critical, a list of ids or null.
// Columns: count.
MATCH (entity:Mineral)
WHERE ($parent IS NULL OR entity.parent = $parent)
  AND ($critical IS NULL OR entity.id IN $critical)
RETURN count(entity) AS count
