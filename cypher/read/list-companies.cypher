// A page of the companies, all or those of one home country, in the order of ids.
// Parameters: $country, a code or null; $after, an id or null; $first, a number.
// Columns: properties.
MATCH (entity:Company)
WHERE ($country IS NULL OR entity.country = $country)
  AND ($after IS NULL OR entity.id > $after)
RETURN properties(entity) AS properties
ORDER BY entity.id
LIMIT $first
