// The number of all alliances.
// Parameters: none.
// Columns: count.
MATCH (entity:Alliance)
RETURN count(entity) AS count
