// A page of chains of at most 12 supplies, searched from their beginnings: simple paths that lead from some sites to others through some
//   of each of several lists and none of another, over the supplies of some minerals that hold on a day. In order of volume: larger
//   bottleneck first, unknown last, then fewer supplies; or by supplies first; ties by the ids of sites, then of supplies.
// Parameters: $from, $to and $avoid, lists of site ids; $through, a list of such lists; $minerals, the closure of a mineral;
//   $asOf, a day such as "2026-11-23"; $superseded, ids of supplies that later ones of the same key stand for;
//   $maxHops, a number; $byHops, true or false; $skip and $first, numbers.
// Columns: sites and supplies, lists of ids.
MATCH (first:Entity)
USING INDEX first:Entity(id)
WHERE first.id IN $from
WITH first
MATCH path = (last)<-[:SUPPLIES*1..12]-(first)
WHERE last.id IN $to
  AND ALL(supply IN relationships(path) WHERE supply.mineral IN $minerals
    AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
    AND NOT supply.id IN $superseded)
  AND ALL(site IN nodes(path) WHERE (site.opened IS NULL OR site.opened <= $asOf) AND (site.closed IS NULL OR $asOf < site.closed)
    AND (NOT site.status IN ['PLANNED', 'CONSTRUCTION'] OR site.opened IS NOT NULL)
    AND (NOT site.status IN ['SUSPENDED', 'CLOSED'] OR site.closed IS NOT NULL)
    AND NOT site.id IN $avoid)
  AND ALL(sites IN $through WHERE ANY(site IN nodes(path) WHERE site.id IN sites))
  AND ALL(site IN nodes(path) WHERE SINGLE(other IN nodes(path) WHERE other = site))
  AND length(path) <= $maxHops
WITH nodes(path) AS walked, relationships(path) AS used
WITH [place IN RANGE(1, SIZE(walked)) | (walked[SIZE(walked) - place]).id] AS sites,
  [place IN RANGE(1, SIZE(used)) | (used[SIZE(used) - place]).id] AS supplies,
  [supply IN used WHERE supply.tonnes IS NOT NULL | supply.tonnes] AS known
WITH sites, supplies, REDUCE(least = HEAD(known), tonnes IN known | CASE WHEN tonnes < least THEN tonnes ELSE least END) AS bottleneck
WITH sites, supplies, bottleneck
ORDER BY CASE WHEN $byHops THEN SIZE(supplies) ELSE 0 END, CASE WHEN bottleneck IS NULL THEN 1 ELSE 0 END, bottleneck DESC, SIZE(supplies),
  REDUCE(line = '', id IN sites | line + ' ' + id), REDUCE(line = '', id IN supplies | line + ' ' + id)
SKIP $skip
LIMIT $first
RETURN sites, supplies
