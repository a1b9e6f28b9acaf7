// The supplies of rare earths and of every mineral under them, on any date.
// Parameters: none.
// Columns: path, drawn as a graph.
MATCH (mineral:Mineral)-[:PART_OF*0..5]->(:Mineral {id: 'mineral:rare-earths'})
WITH collect(mineral.id) AS minerals
MATCH path = (:Site)-[supply:SUPPLIES]->(:Site)
WHERE supply.mineral IN minerals
RETURN path
LIMIT 300
