// All alliances: how many.
// Parameters: none.
// Columns: count.
MATCH (entity:Alliance)
RETURN count(entity) AS count
