// Chains of at most 8 supplies, searched upstream from their ends: simple paths from the sites of some stages to the sites of some
// stages and countries, over the supplies of a mineral that are valid on a day. The answer is that of the GraphQL field
// "chains". Use this file if few sites are at the end of the chains, such as the markets of one country.
// Order: by volume, which is a larger bottleneck first, unknown last, then fewer supplies; or, with $byHops, fewer supplies first.
// Ties: by the ids of the sites, then by the ids of the supplies.
// Parameters: $mineral, an id; $asOf, a day; $fromStages and $toStages, lists of stages; $toCountries, a list of codes, empty for all;
//   $through, a list of lists of site ids, each of which must share a site with the chain; $avoid, a list of site ids;
//   $maxHops, 1 to 8; $byHops, true or false; $first, the number of chains.
// Columns: sites, supplies, bottleneck: lists of ids, and tonnes or null.
/* Paste these lines into Neo4j Browser first:
:param mineral => 'mineral:dysprosium'
:param asOf => '2026-11-23'
:param fromStages => ['MINING', 'RECYCLING']
:param toStages => ['CONSUMPTION']
:param toCountries => ['KOR']
:param through => []
:param avoid => []
:param maxHops => 8
:param byHops => false
:param first => 20
*/
// Minerals: the mineral, everything under it, and everything above it.
MATCH (:Entity {id: $mineral})-[:PART_OF*0..]->(above:Mineral)
WITH collect(above.id) AS above
MATCH (:Entity {id: $mineral})<-[:PART_OF*0..]-(below:Mineral)
WITH above, collect(below.id) AS below
WITH above + below AS minerals

// Superseded supplies: of the valid ones that differ only in "since", all but the latest.
OPTIONAL MATCH (a:Site)-[valid:SUPPLIES]->(b:Site)
WHERE valid.mineral IN minerals
  AND (valid.since IS NULL OR valid.since <= $asOf) AND (valid.until IS NULL OR $asOf < valid.until)
WITH minerals, a, b, valid
ORDER BY COALESCE(valid.since, '') DESC
WITH minerals, a, b, valid.mineral AS mineral, valid.form AS form, collect(valid.id) AS versions
WITH minerals, collect(CASE WHEN SIZE(versions) > 1 THEN TAIL(versions) END) AS older
WITH minerals, REDUCE(ids = [], group IN older | ids + group) AS superseded

// Chains.
MATCH (last:Site)
WHERE last.stage IN $toStages AND (SIZE($toCountries) = 0 OR last.country IN $toCountries)
WITH minerals, superseded, last
MATCH path = (first:Site)-[used:SUPPLIES*1..8]->(last)
WHERE first.stage IN $fromStages
  AND ALL(supply IN used WHERE supply.mineral IN minerals
    AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
    AND NOT supply.id IN superseded)
  AND ALL(site IN nodes(path) WHERE (site.opened IS NULL OR site.opened <= $asOf) AND (site.closed IS NULL OR $asOf < site.closed)
    AND (NOT site.status IN ['PLANNED', 'CONSTRUCTION'] OR site.opened IS NOT NULL)
    AND (NOT site.status IN ['SUSPENDED', 'CLOSED'] OR site.closed IS NOT NULL)
    AND NOT site.id IN $avoid)
WITH nodes(path) AS sites, used AS supplies
WHERE SIZE(supplies) <= $maxHops
  AND ALL(site IN sites WHERE SINGLE(other IN sites WHERE other = site))
  AND ALL(ids IN $through WHERE ANY(site IN sites WHERE site.id IN ids))

// Bottleneck: the smallest known quantity.
WITH [site IN sites | site.id] AS sites, [supply IN supplies | supply.id] AS supplies,
  [supply IN supplies WHERE supply.tonnes IS NOT NULL | supply.tonnes] AS known
WITH sites, supplies,
  REDUCE(least = HEAD(known), tonnes IN known | CASE WHEN tonnes < least THEN tonnes ELSE least END) AS bottleneck
RETURN sites, supplies, bottleneck
ORDER BY CASE WHEN $byHops THEN SIZE(supplies) ELSE 0 END, CASE WHEN bottleneck IS NULL THEN 1 ELSE 0 END, bottleneck DESC, SIZE(supplies),
  REDUCE(line = '', id IN sites | line + ' ' + id), REDUCE(line = '', id IN supplies | line + ' ' + id)
LIMIT $first
