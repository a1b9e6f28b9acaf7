// All countries: how many.
// Parameters: none.
// Columns: count.
MATCH (entity:Country)
RETURN count(entity) AS count
