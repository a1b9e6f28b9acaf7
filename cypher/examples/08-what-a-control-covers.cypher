// Export controls and the supplies that they may cut: supplies from a site in the issuing country, of a mineral that is covered or is
// above or below one that is, to a targeted country, or to any country if none is named. The stages of a measure are ignored.
// Parameters: none.
// Columns: measure, from, to, mineral, tonnes.
MATCH (measure:Measure)-[:ISSUED_BY]->(issuer:Country)<-[:LOCATED_IN]-(from:Site)
WHERE measure.kind IN ['EXPORT_CONTROL', 'EXPORT_BAN', 'LICENSING']
MATCH (measure)-[:COVERS]->(covered:Mineral), (mineral:Mineral)
WHERE (mineral)-[:PART_OF*0..5]->(covered) OR (covered)-[:PART_OF*0..5]->(mineral)
MATCH (from)-[supply:SUPPLIES]->(to:Site)-[:LOCATED_IN]->(target:Country)
WHERE supply.mineral = mineral.id AND target <> issuer AND (measure.targets IS NULL OR target.code IN measure.targets)
RETURN DISTINCT measure.id AS measure, from.name AS from, to.name AS to, mineral.name AS mineral, supply.tonnes AS tonnes
ORDER BY measure, tonnes DESC
