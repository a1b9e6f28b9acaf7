// The ways of a mineral into a country on a day: paths of at most six supplies from a mine to a market there, no site twice, shortest
// first, as names of sites. Supplies of what is under the mineral and of what is above it count too.
// Parameters: $mineral, an id; $country, a code; $asOf, a day; $first, the number of paths.
// Columns: path, supplies.
/* Paste these lines into Neo4j Browser first:
:param mineral => 'mineral:dysprosium'
:param country => 'KOR'
:param asOf => '2026-11-23'
:param first => 100
*/
MATCH (:Entity {id: $mineral})-[:PART_OF*0..]->(above:Mineral)
WITH collect(above.id) AS above
MATCH (:Entity {id: $mineral})<-[:PART_OF*0..]-(below:Mineral)
WITH above, collect(below.id) AS below
WITH above + below AS minerals
MATCH (:Entity {id: 'country:' + $country})<-[:LOCATED_IN]-(market:Market)
WITH minerals, market
MATCH path = (mine:Mine)-[used:SUPPLIES*1..6]->(market)
WHERE ALL(supply IN used WHERE supply.mineral IN minerals
    AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until))
  AND ALL(site IN nodes(path) WHERE (site.opened IS NULL OR site.opened <= $asOf) AND (site.closed IS NULL OR $asOf < site.closed)
    AND (NOT site.status IN ['PLANNED', 'CONSTRUCTION'] OR site.opened IS NOT NULL)
    AND (NOT site.status IN ['SUSPENDED', 'CLOSED'] OR site.closed IS NOT NULL)
    AND SINGLE(other IN nodes(path) WHERE other = site))
WITH DISTINCT [site IN nodes(path) | site.id] AS ids, [site IN nodes(path) | site.name] AS names
RETURN names AS path, SIZE(names) - 1 AS supplies
ORDER BY supplies, REDUCE(line = '', id IN ids | line + ' ' + id)
LIMIT $first
