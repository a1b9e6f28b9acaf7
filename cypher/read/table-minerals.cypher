// All minerals, unordered.
// Parameters: none.
// Columns: properties.
MATCH (mineral:Mineral)
RETURN properties(mineral) AS properties
