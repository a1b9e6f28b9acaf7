// The number of all indicators.
// Parameters: none.
// Columns: count.
MATCH (entity:Indicator)
RETURN count(entity) AS count
