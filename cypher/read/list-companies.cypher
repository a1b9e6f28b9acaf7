// A page of the companies, all or those of one home country, in the order of ids; the store reads the last rows with DESC.
// Parameters: $country, a code or null; $stateOwned, true, false or null; $after and $before, ids or null; $first, a number.
// Columns: properties.
MATCH (entity:Company)
WHERE ($country IS NULL OR entity.country = $country)
  AND ($stateOwned IS NULL OR entity.stateOwned = $stateOwned)
  AND ($after IS NULL OR entity.id > $after) AND ($before IS NULL OR entity.id < $before)
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
LIMIT $first
