// A page of all indicators, in the order of ids; the store reads the last rows with DESC.
// Parameters: $after and $before, ids or texts before and after those of the kind; $first, a number.
// Columns: properties.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id > $after AND entity.id < $before AND entity:Indicator
WITH entity
ORDER BY entity.id ASC
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
