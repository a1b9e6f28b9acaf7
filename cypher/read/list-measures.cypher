// A page of the measures, those in force on a day or of any time, in the order of ids; the store reads the last rows with DESC.
// Parameters: $issuer and $target, codes or null; $minerals and $kinds, lists or null; $asOf, a day such as
//   "2026-11-23", or null for any time; $after and $before, ids or texts before and after those of the kind; $first, a number.
// Columns: properties.
MATCH (entity:Entity)
USING INDEX entity:Entity(id)
WHERE entity.id > $after AND entity.id < $before AND entity:Measure
  AND ($issuer IS NULL OR entity.issuer = $issuer)
  AND ($target IS NULL OR $target IN entity.targets)
  AND ($minerals IS NULL OR ANY(mineral IN entity.minerals WHERE mineral IN $minerals))
  AND ($kinds IS NULL OR entity.kind IN $kinds)
  AND ($asOf IS NULL OR ((entity.since IS NULL OR entity.since <= $asOf) AND (entity.until IS NULL OR $asOf < entity.until)))
WITH entity
ORDER BY entity.id ASC
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
