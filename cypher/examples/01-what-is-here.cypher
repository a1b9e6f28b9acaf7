// The number of entities of each kind, and of facts of each type that are in force on a day: a first look at a database.
// A country that is a member of an alliance counts once.
// Parameters: $asOf, a day.
// Columns: what, count.
/* Paste these lines into Neo4j Browser first:
:param asOf => '2026-11-23'
*/
MATCH (entity:Entity)
WHERE NOT entity:World
WITH HEAD([label IN labels(entity)
  WHERE label IN ['Country', 'Alliance', 'Mineral', 'Company', 'Site', 'Measure', 'Source', 'Indicator']]) AS kind
RETURN kind AS what, count(*) AS count
UNION ALL
MATCH (:Entity)-[fact:SUPPLIES|HANDLES|HOLDS|OWNS|REPORTS|EXPORTS_TO|SCORES]->(:Entity)
WHERE (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
RETURN type(fact) AS what, count(*) AS count
UNION ALL
MATCH (country:Country)-[fact:MEMBER_OF]->(alliance:Alliance)
WHERE (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
WITH DISTINCT country, alliance
RETURN 'MEMBER_OF' AS what, count(*) AS count
