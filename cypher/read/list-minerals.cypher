// A page of the minerals, all or the direct children of one, in the order of ids.
// Parameters: $parent, a mineral's id or null; $after, an id or null; $first, a number.
// Columns: properties.
MATCH (entity:Mineral)
WHERE ($parent IS NULL OR entity.parent = $parent)
  AND ($after IS NULL OR entity.id > $after)
RETURN properties(entity) AS properties
ORDER BY entity.id
LIMIT $first
