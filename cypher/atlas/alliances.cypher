// All alliances.
// Parameters: none.
// Columns: id.
MATCH (alliance:Alliance)
RETURN alliance.id AS id
