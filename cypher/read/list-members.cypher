// A page of the countries that are members of an alliance on a day, in the order of ids; the store reads the last rows with DESC.
// Parameters: $alliance, an id; $asOf, a day such as "2026-11-23"; $after and $before, ids or null; $first, a number.
// Columns: properties.
MATCH (entity:Country)-[fact:MEMBER_OF]->(:Entity {id: $alliance})
WHERE (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
  AND ($after IS NULL OR entity.id > $after) AND ($before IS NULL OR entity.id < $before)
WITH DISTINCT entity
RETURN properties(entity) AS properties
ORDER BY entity.id ASC
LIMIT $first
