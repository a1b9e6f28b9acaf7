// The ids of all alliances, unordered.
// Parameters: none.
// Columns: id.
MATCH (alliance:Alliance)
RETURN alliance.id AS id
