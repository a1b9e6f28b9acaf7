// The sites that have a capacity, a holding or a supply of one of several minerals on any date.
// Parameters: $ids, a list of ids of minerals.
// Columns: id.
MATCH (from:Entity)-[supply:SUPPLIES]->(to:Entity)
WHERE supply.mineral IN $ids
UNWIND [from, to] AS site
WITH DISTINCT site
RETURN site.id AS id
UNION
MATCH (mineral:Entity)<-[:HANDLES]-(site:Entity)
USING INDEX mineral:Entity(id)
WHERE mineral.id IN $ids
RETURN DISTINCT site.id AS id
UNION
MATCH (mineral:Entity)<-[:HOLDS]-(site:Entity)
USING INDEX mineral:Entity(id)
WHERE mineral.id IN $ids
RETURN DISTINCT site.id AS id
