// The sites that have a capacity, a holding or a supply of one of several minerals on any date.
// Parameters: $minerals, a list of ids.
// Columns: id.
MATCH (site:Site)-[supply:SUPPLIES]-(:Site)
WHERE supply.mineral IN $minerals
RETURN site.id AS id
UNION
MATCH (site:Site)-[:HANDLES]->(mineral:Mineral)
WHERE mineral.id IN $minerals
RETURN site.id AS id
UNION
MATCH (site:Site)-[:HOLDS]->(mineral:Mineral)
WHERE mineral.id IN $minerals
RETURN site.id AS id
