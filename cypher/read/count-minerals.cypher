// The number of minerals, all or the direct children of one.
// Parameters: $parent, a mineral's id or null.
// Columns: count.
MATCH (entity:Mineral)
WHERE ($parent IS NULL OR entity.parent = $parent)
RETURN count(entity) AS count
