// All countries.
// Parameters: none.
// Columns: code.
MATCH (country:Country)
RETURN country.code AS code
