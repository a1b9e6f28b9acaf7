// Sites with a single known supplier of a mineral on a day: if it fails, the site has no other source on record. Both take part then.
// Parameters: $asOf, a day.
// Columns: site, mineral, supplier, country of the supplier.
/* Paste these lines into Neo4j Browser first:
:param asOf => '2026-11-23'
*/
MATCH (supplier:Site)-[supply:SUPPLIES]->(site:Site)
WHERE (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
  AND (supplier.opened IS NULL OR supplier.opened <= $asOf) AND (supplier.closed IS NULL OR $asOf < supplier.closed)
  AND (NOT supplier.status IN ['PLANNED', 'CONSTRUCTION'] OR supplier.opened IS NOT NULL)
  AND (NOT supplier.status IN ['SUSPENDED', 'CLOSED'] OR supplier.closed IS NOT NULL)
  AND (site.opened IS NULL OR site.opened <= $asOf) AND (site.closed IS NULL OR $asOf < site.closed)
  AND (NOT site.status IN ['PLANNED', 'CONSTRUCTION'] OR site.opened IS NOT NULL)
  AND (NOT site.status IN ['SUSPENDED', 'CLOSED'] OR site.closed IS NOT NULL)
WITH site, supply.mineral AS mineral, collect(DISTINCT supplier) AS suppliers
WHERE SIZE(suppliers) = 1
WITH site, mineral, HEAD(suppliers) AS supplier
MATCH (supplier)-[:LOCATED_IN]->(country:Country)
RETURN site.name AS site, mineral, supplier.name AS supplier, country.name AS `country of the supplier`
ORDER BY site, mineral
