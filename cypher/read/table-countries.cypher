// The codes of all countries, unordered.
// Parameters: none.
// Columns: code.
MATCH (country:Country)
RETURN country.code AS code
