// The number of refineries per country, and their capacity for each mineral in tonnes a year. A refinery with an unknown capacity
// is counted in "unknown", not as zero.
// Parameters: none.
// Columns: country, mineral, refineries, tonnes, unknown.
MATCH (site:Refinery)-[:LOCATED_IN]->(country:Country)
MATCH (site)-[capacity:HANDLES]->(mineral:Mineral)
RETURN country.name AS country, mineral.name AS mineral, count(DISTINCT site) AS refineries, sum(capacity.tonnes) AS tonnes,
  sum(CASE WHEN capacity.tonnes IS NULL THEN 1 ELSE 0 END) AS unknown
ORDER BY tonnes DESC
