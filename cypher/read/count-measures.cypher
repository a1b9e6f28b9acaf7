// The number of measures in force on a day.
// Parameters: $issuer and $target, codes or null; $minerals, a list of ids or null; $asOf, a day such as "2026-11-23".
// Columns: count.
MATCH (entity:Measure)
WHERE ($issuer IS NULL OR entity.issuer = $issuer)
  AND ($target IS NULL OR $target IN entity.targets)
  AND ($minerals IS NULL OR ANY(mineral IN entity.minerals WHERE mineral IN $minerals))
  AND (entity.since IS NULL OR entity.since <= $asOf) AND (entity.until IS NULL OR $asOf < entity.until)
RETURN count(entity) AS count
