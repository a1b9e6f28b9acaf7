// The number of companies, all or those of one home country.
// Parameters: $country, a code or null; $stateOwned, true, false or null.
// Columns: count.
MATCH (entity:Company)
WHERE ($country IS NULL OR entity.country = $country)
  AND ($stateOwned IS NULL OR entity.stateOwned = $stateOwned)
RETURN count(entity) AS count
