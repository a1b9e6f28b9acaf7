// All companies with their home countries, unordered.
// Parameters: none.
// Columns: id, country.
MATCH (company:Company)
RETURN company.id AS id, company.country AS country
