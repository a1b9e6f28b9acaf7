// A page of the countries that are members of an alliance on a day, in the order of ids; the store reads the last rows with DESC.
// Parameters: $alliance, an id; $asOf, a day such as "2026-11-23"; $after and $before, ids or texts before and after those of the kind;
//   $first, a number.
// Columns: properties.
MATCH (entity:Country)-[fact:MEMBER_OF]->(alliance:Entity {id: $alliance})
USING INDEX alliance:Entity(id)
WHERE (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
  AND entity.id > $after AND entity.id < $before
WITH DISTINCT entity
ORDER BY entity.id ASC
LIMIT $first
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
