// Sites with a single known supplier of a mineral: if it fails, the site has no other source on record.
// Parameters: none.
// Columns: site, mineral, supplier, country of the supplier.
MATCH (supplier:Site)-[supply:SUPPLIES]->(site:Site)
WITH site, supply.mineral AS mineral, collect(DISTINCT supplier) AS suppliers
WHERE SIZE(suppliers) = 1
WITH site, mineral, HEAD(suppliers) AS supplier
MATCH (supplier)-[:LOCATED_IN]->(country:Country)
RETURN site.name AS site, mineral, supplier.name AS supplier, country.name AS `country of the supplier`
ORDER BY site, mineral
