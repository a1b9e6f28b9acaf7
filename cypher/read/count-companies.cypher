// The number of companies, all or those of one home country.
// Parameters: $country, a code or null.
// Columns: count.
MATCH (entity:Company)
WHERE ($country IS NULL OR entity.country = $country)
RETURN count(entity) AS count
