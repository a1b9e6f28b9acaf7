// Companies, all or those with one home country: how many.
// Parameters: $country, a code or null.
// Columns: count.
MATCH (entity:Company)
WHERE ($country IS NULL OR entity.country = $country)
RETURN count(entity) AS count
