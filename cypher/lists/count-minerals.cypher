// Minerals, all or the direct children of one: how many.
// Parameters: $parent, a mineral's id or null.
// Columns: count.
MATCH (entity:Mineral)
WHERE ($parent IS NULL OR entity.parent = $parent)
RETURN count(entity) AS count
