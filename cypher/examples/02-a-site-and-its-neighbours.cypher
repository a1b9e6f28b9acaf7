// A site with everything that is connected to it on a day: suppliers, customers, owners, operator, country. Of several facts that
// differ only in "since", the latest counts.
// Parameters: $site, an id; $asOf, a day.
// Columns: from, fact and to, drawn as a graph.
/* Paste these lines into Neo4j Browser first:
:param site => 'site:lynas-malaysia-separation'
:param asOf => '2026-11-23'
*/
MATCH (site:Entity {id: $site})-[fact]-(:Entity)
WHERE fact.id IS NULL OR ((fact.since IS NULL OR fact.since <= $asOf) AND (fact.until IS NULL OR $asOf < fact.until))
WITH fact
ORDER BY COALESCE(fact.since, '') DESC
WITH startNode(fact) AS from, endNode(fact) AS to, type(fact) AS type, fact.mineral AS mineral, fact.form AS form,
  fact.class AS class, HEAD(collect(fact)) AS fact
RETURN from, fact, to
