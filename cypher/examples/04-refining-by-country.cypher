// The number of refineries per country that take part on a day and have a capacity for a mineral, and these capacities in tonnes a
// year: of several that differ only in "since", the latest. A refinery with an unknown capacity is counted in "unknown", not as zero.
// Parameters: $asOf, a day.
// Columns: country, mineral, refineries, tonnes, unknown.
/* Paste these lines into Neo4j Browser first:
:param asOf => '2026-11-23'
*/
MATCH (site:Refinery)-[capacity:HANDLES]->(mineral:Mineral)
WHERE (capacity.since IS NULL OR capacity.since <= $asOf) AND (capacity.until IS NULL OR $asOf < capacity.until)
  AND (site.opened IS NULL OR site.opened <= $asOf) AND (site.closed IS NULL OR $asOf < site.closed)
  AND (NOT site.status IN ['PLANNED', 'CONSTRUCTION'] OR site.opened IS NOT NULL)
  AND (NOT site.status IN ['SUSPENDED', 'CLOSED'] OR site.closed IS NOT NULL)
WITH site, mineral, capacity
ORDER BY COALESCE(capacity.since, '') DESC
WITH site, mineral, HEAD(collect(capacity)) AS capacity
MATCH (site)-[:LOCATED_IN]->(country:Country)
RETURN country.name AS country, mineral.name AS mineral, count(site) AS refineries, sum(capacity.tonnes) AS tonnes,
  sum(CASE WHEN capacity.tonnes IS NULL THEN 1 ELSE 0 END) AS unknown
ORDER BY tonnes DESC, country, mineral
