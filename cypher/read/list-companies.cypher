// A page of the companies, all or those of one home country, in the order of ids; the store reads the last rows with DESC.
// Parameters: $country, a code or null; $stateOwned, true, false or null; $after and $before, ids or texts before and after those of the
//   kind; $first, a number.
// Columns: properties.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id > $after AND entity.id < $before AND entity:Company
  AND ($country IS NULL OR entity.country = $country)
  AND ($stateOwned IS NULL OR entity.stateOwned = $stateOwned)
WITH entity
ORDER BY entity.id ASC
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
