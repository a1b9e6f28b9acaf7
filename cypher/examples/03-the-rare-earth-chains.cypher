// The supplies of a mineral on a day, of everything under it, and of everything above it, in the order of their ids.
// Parameters: $mineral, an id; $asOf, a day; $first, the number of supplies.
// Columns: from, supply and to, drawn as a graph.
/* Paste these lines into Neo4j Browser first:
:param mineral => 'mineral:rare-earths'
:param asOf => '2026-11-23'
:param first => 300
*/
MATCH (:Entity {id: $mineral})-[:PART_OF*0..]->(above:Mineral)
WITH collect(above.id) AS above
MATCH (:Entity {id: $mineral})<-[:PART_OF*0..]-(below:Mineral)
WITH above, collect(below.id) AS below
WITH above + below AS minerals
MATCH (from:Site)-[supply:SUPPLIES]->(to:Site)
WHERE supply.mineral IN minerals
  AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
RETURN from, supply, to
ORDER BY supply.id
LIMIT $first
