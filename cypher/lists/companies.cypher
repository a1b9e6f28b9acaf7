// Companies, all or those with one home country, in the order of ids, those after an id, at most so many.
// Parameters: $country, a code or null; $after, an id or null; $first, a number.
// Columns: properties.
MATCH (entity:Company)
WHERE ($country IS NULL OR entity.country = $country)
  AND ($after IS NULL OR entity.id > $after)
RETURN properties(entity) AS properties
ORDER BY entity.id
LIMIT $first
