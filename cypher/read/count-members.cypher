// The number of countries that are members of an alliance on a day.
// Parameters: $alliance, an id; $asOf, a day such as "2026-11-23".
// Columns: count.
MATCH (entity:Country)-[fact:MEMBER_OF]->(:Entity {id: $alliance})
WHERE (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
RETURN count(DISTINCT entity) AS count
