// The number of all countries.
// Parameters: none.
// Columns: count.
MATCH (entity:Country)
RETURN count(entity) AS count
