// The number of measures, those in force on a day or of any time.
// Parameters: $issuer and $target, codes or null; $minerals and $kinds, lists or null; $asOf, a day such as
//   "2026-11-23", or null for any time.
// Columns: count.
MATCH (entity:Measure)
WHERE ($issuer IS NULL OR entity.issuer = $issuer)
  AND ($target IS NULL OR $target IN entity.targets)
  AND ($minerals IS NULL OR ANY(mineral IN entity.minerals WHERE mineral IN $minerals))
  AND ($kinds IS NULL OR entity.kind IN $kinds)
  AND ($asOf IS NULL OR ((entity.since IS NULL OR entity.since <= $asOf) AND (entity.until IS NULL OR $asOf < entity.until)))
RETURN count(entity) AS count
