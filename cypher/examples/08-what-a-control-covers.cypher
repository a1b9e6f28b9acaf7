// Export controls in force on a day and the supplies that they may cut: supplies on that day from a site of the issuing country, of the
// stages of the control, of a mineral that it covers or that is above or below one, to a country that it targets. A control that
// names no stages, minerals or targets covers all; its issuer is never a target.
// Parameters: $asOf, a day.
// Columns: measure, from, to, mineral, tonnes.
/* Paste these lines into Neo4j Browser first:
:param asOf => '2026-11-23'
*/
MATCH (measure:Measure)-[:ISSUED_BY]->(issuer:Country)
WHERE measure.kind IN ['EXPORT_CONTROL', 'EXPORT_BAN', 'LICENSING']
  AND (measure.since IS NULL OR measure.since <= $asOf) AND (measure.until IS NULL OR $asOf < measure.until)
OPTIONAL MATCH (measure)-[:COVERS]->(:Mineral)-[:PART_OF*0..]->(above:Mineral)
WITH measure, issuer, collect(DISTINCT above.id) AS above
OPTIONAL MATCH (measure)-[:COVERS]->(:Mineral)<-[:PART_OF*0..]-(below:Mineral)
WITH measure, issuer, above, collect(DISTINCT below.id) AS below
WITH measure, issuer, above + below AS minerals
MATCH (issuer)<-[:LOCATED_IN]-(from:Site)-[supply:SUPPLIES]->(to:Site)-[:LOCATED_IN]->(target:Country)
WHERE target <> issuer
  AND (measure.targets IS NULL OR target.code IN measure.targets)
  AND (measure.stages IS NULL OR from.stage IN measure.stages)
  AND (measure.minerals IS NULL OR supply.mineral IN minerals)
  AND (supply.since IS NULL OR supply.since <= $asOf) AND (supply.until IS NULL OR $asOf < supply.until)
RETURN measure.id AS measure, from.name AS from, to.name AS to, supply.mineral AS mineral, supply.tonnes AS tonnes
ORDER BY measure, tonnes DESC, supply.id
