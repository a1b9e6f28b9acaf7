// Where refineries stand: how many in each country, and what they can put through of each mineral, tonnes a year.
// A capacity that nobody knows is not counted as zero: it is in "unknown".
// Parameters: none.
// Columns: country, mineral, refineries, tonnes, unknown.
MATCH (site:Refinery)-[:LOCATED_IN]->(country:Country)
MATCH (site)-[capacity:HANDLES]->(mineral:Mineral)
RETURN country.name AS country, mineral.name AS mineral, count(DISTINCT site) AS refineries, sum(capacity.tonnes) AS tonnes,
  sum(CASE WHEN capacity.tonnes IS NULL THEN 1 ELSE 0 END) AS unknown
ORDER BY tonnes DESC
