// The codes and names of all countries, unordered.
// Parameters: none.
// Columns: code, name.
MATCH (country:Country)
RETURN country.code AS code, country.name AS name
