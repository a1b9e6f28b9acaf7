// All paths of at most six supplies from a mine to the market of a country, shortest first, as names of sites. Replace the code.
// Parameters: none.
// Columns: path, supplies.
MATCH chain = (:Mine)-[:SUPPLIES*1..6]->(market:Market)
WHERE market.country = 'KOR'
RETURN [site IN nodes(chain) | site.name] AS path, length(chain) AS supplies
ORDER BY supplies
LIMIT 100
