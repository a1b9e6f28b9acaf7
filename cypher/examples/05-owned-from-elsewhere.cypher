// Sites that a company with its home in another country owns by more than half on a day, itself or step by step through companies that
// it so owns. Of several ownerships that differ only in "since", the latest counts; the shares of several classes add up.
// Parameters: $asOf, a day.
// Columns: site, located in, owner, home.
/* Paste these lines into Neo4j Browser first:
:param asOf => '2026-11-23'
*/
// The ownerships that make a majority.
MATCH (owner:Company)-[fact:OWNS]->(owned:Entity)
WHERE (fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until)
WITH owner, owned, fact
ORDER BY COALESCE(fact.since, '') DESC
WITH owner, owned, fact.class AS class, HEAD(collect(fact)) AS latest
WITH owner, owned, sum(COALESCE(latest.share, latest.shareMin)) AS share, collect(latest.id) AS ids
WHERE share > 0.5
WITH collect(ids) AS groups
WITH REDUCE(found = [], ids IN groups | found + ids) AS majorities

// Their paths from companies to sites.
MATCH (place:Country)<-[:LOCATED_IN]-(site:Site)<-[steps:OWNS*1..8]-(owner:Company)
WHERE ALL(step IN steps WHERE step.id IN majorities)
MATCH (owner)-[:BASED_IN]->(home:Country)
WHERE home <> place
RETURN DISTINCT site.name AS site, place.name AS `located in`, owner.name AS owner, home.name AS home
ORDER BY site, owner
