// The supplies of rare earths and everything under them, as a picture: who feeds whom, today and ever.
// Parameters: none.
// Columns: paths, as a picture.
MATCH (mineral:Mineral)-[:PART_OF*0..5]->(:Mineral {id: 'mineral:rare-earths'})
WITH collect(mineral.id) AS minerals
MATCH path = (:Site)-[supply:SUPPLIES]->(:Site)
WHERE supply.mineral IN minerals
RETURN path
LIMIT 300
