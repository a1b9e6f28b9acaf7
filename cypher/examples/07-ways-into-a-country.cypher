// Every way of at most six supplies from a mine to the demand of a country, shortest first, as sites by name.
// Change the code for another country.
// Parameters: none.
// Columns: way, supplies.
MATCH path = (:Mine)-[:SUPPLIES*1..6]->(market:Market)
WHERE market.country = 'KOR'
RETURN [site IN nodes(path) | site.name] AS way, length(path) AS supplies
ORDER BY supplies
LIMIT 100
